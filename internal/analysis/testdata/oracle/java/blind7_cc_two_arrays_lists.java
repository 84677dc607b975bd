// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        List<Integer> odd = new ArrayList<>(), even = new ArrayList<>();
        while (n-- > 0) {
            int x = sc.nextInt();
            if (x % 2 == 0) even.add(x); else odd.add(x);
        }
        Collections.sort(odd);
        Collections.sort(even);
        int d = Math.abs(odd.size() - even.size());
        long s = 0;
        List<Integer> big = odd.size() > even.size() ? odd : even;
        for (int i = 0; i < d - 1; i++) s += big.get(i);
        System.out.println(s);
    }
}
