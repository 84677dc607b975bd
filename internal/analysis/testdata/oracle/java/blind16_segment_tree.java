// want time n log n
// kind stdin
import java.util.*;
public class Main {
    static long[] t; static int[] a;
    static void build(int v, int l, int r) {
        if (l == r) { t[v] = a[l]; return; }
        int m = (l + r) / 2;
        build(2 * v, l, m); build(2 * v + 1, m + 1, r);
        t[v] = t[2 * v] + t[2 * v + 1];
    }
    static void update(int v, int l, int r, int p, int x) {
        if (l == r) { t[v] = x; return; }
        int m = (l + r) / 2;
        if (p <= m) update(2 * v, l, m, p, x); else update(2 * v + 1, m + 1, r, p, x);
        t[v] = t[2 * v] + t[2 * v + 1];
    }
    static long query(int v, int l, int r, int ql, int qr) {
        if (ql > r || qr < l) return 0;
        if (ql <= l && r <= qr) return t[v];
        int m = (l + r) / 2;
        return query(2 * v, l, m, ql, qr) + query(2 * v + 1, m + 1, r, ql, qr);
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), q = sc.nextInt();
        a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        t = new long[4 * n];
        build(1, 0, n - 1);
        for (int i = 0; i < q; i++) {
            int type = sc.nextInt(), x = sc.nextInt(), y = sc.nextInt();
            if (type == 1) update(1, 0, n - 1, x - 1, y);
            else System.out.println(query(1, 0, n - 1, x - 1, y - 1));
        }
    }
}
