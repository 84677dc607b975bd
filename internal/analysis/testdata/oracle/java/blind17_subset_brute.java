// want time 2^n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(); long k = sc.nextLong();
        long[] a = new long[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextLong();
        int cnt = 0;
        for (int mask = 0; mask < (1 << n); mask++) {
            long s = 0;
            for (int b = 0; b < n; b++) if ((mask >> b & 1) == 1) s += a[b];
            if (s == k) cnt++;
        }
        System.out.println(cnt);
    }
}
