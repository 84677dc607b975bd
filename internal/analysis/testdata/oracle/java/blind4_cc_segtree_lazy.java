// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    static long[] t, lz;
    static void push(int v) {
        for (int c = 2 * v; c <= 2 * v + 1; c++) { t[c] += lz[v]; lz[c] += lz[v]; }
        lz[v] = 0;
    }
    static void update(int v, int l, int r, int a, int b, long x) {
        if (a > r || b < l) return;
        if (a <= l && r <= b) { t[v] += x; lz[v] += x; return; }
        push(v);
        int m = (l + r) / 2;
        update(2 * v, l, m, a, b, x);
        update(2 * v + 1, m + 1, r, a, b, x);
        t[v] = Math.max(t[2 * v], t[2 * v + 1]);
    }
    static long query(int v, int l, int r, int a, int b) {
        if (a > r || b < l) return Long.MIN_VALUE;
        if (a <= l && r <= b) return t[v];
        push(v);
        int m = (l + r) / 2;
        return Math.max(query(2 * v, l, m, a, b), query(2 * v + 1, m + 1, r, a, b));
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), q = in.nextInt();
        t = new long[4 * n];
        lz = new long[4 * n];
        for (int i = 0; i < q; i++) {
            if (in.nextInt() == 1) update(1, 0, n - 1, in.nextInt(), in.nextInt(), in.nextLong());
            else System.out.println(query(1, 0, n - 1, in.nextInt(), in.nextInt()));
        }
    }
}
