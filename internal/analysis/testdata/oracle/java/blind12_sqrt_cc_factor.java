// want time sqrt n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long n = sc.nextLong();
        Map<Long, Integer> f = new TreeMap<>();
        for (long p = 2; p * p <= n; p++) {
            while (n % p == 0) {
                f.put(p, f.getOrDefault(p, 0) + 1);
                n /= p;
            }
        }
        if (n > 1) f.put(n, f.getOrDefault(n, 0) + 1);
        StringBuilder sb = new StringBuilder();
        for (Map.Entry<Long, Integer> e : f.entrySet()) sb.append(e.getKey()).append("^").append(e.getValue()).append(" ");
        System.out.println(sb.toString().trim());
    }
}
