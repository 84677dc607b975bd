// want time n
// want space n
import java.util.*;

public class Main {
    static Scanner sc = new Scanner(System.in);

    static void solve() {
        int n = sc.nextInt();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        int l = 0, r = n - 1;
        boolean ok = true;
        while (l < r) {
            if (a[l++] != a[r--]) ok = false;
        }
        System.out.println(ok ? "YES" : "NO");
    }

    public static void main(String[] args) {
        int t = sc.nextInt();
        while (t-- > 0) solve();
    }
}
