// want time n log n
// want space n
import java.util.*;
public class Main {
    static int n, c;
    static int[] x;
    static boolean ok(int d) {
        int last = x[0], used = 1;
        for (int i = 1; i < n; i++) {
            if (x[i] - last >= d) {
                used++;
                last = x[i];
            }
        }
        return used >= c;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt();
        c = sc.nextInt();
        x = new int[n];
        for (int i = 0; i < n; i++) x[i] = sc.nextInt();
        Arrays.sort(x);
        int lo = 0, hi = 1000000000;
        while (lo < hi) {
            int mid = lo + (hi - lo + 1) / 2;
            if (ok(mid)) lo = mid;
            else hi = mid - 1;
        }
        System.out.println(lo);
    }
}
