// want time 2^n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), l = in.nextInt(), r = in.nextInt(), x = in.nextInt();
        int[] c = new int[n];
        for (int i = 0; i < n; i++) c[i] = in.nextInt();
        int ans = 0;
        for (int mask = 0; mask < (1 << n); mask++) {
            int sum = 0, mx = 0, mn = Integer.MAX_VALUE;
            for (int i = 0; i < n; i++) {
                if ((mask >> i & 1) == 1) {
                    sum += c[i];
                    mx = Math.max(mx, c[i]);
                    mn = Math.min(mn, c[i]);
                }
            }
            if (sum >= l && sum <= r && mx - mn >= x) ans++;
        }
        System.out.println(ans);
    }
}
