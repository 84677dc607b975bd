// want time sqrt n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        long n = s.nextLong();
        int k = s.nextInt();
        ArrayList<Long> small = new ArrayList<Long>();
        ArrayList<Long> large = new ArrayList<Long>();
        for (long i = 1; i <= n / i; i++) {
            if (n % i == 0) {
                small.add(i);
                if (n / i != i) large.add(n / i);
            }
        }
        if (k > small.size() + large.size()) System.out.println(-1);
        else if (k <= small.size()) System.out.println(small.get(k - 1));
        else System.out.println(large.get(large.size() - (k - small.size())));
    }
}
