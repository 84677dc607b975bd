// want time n log n
// want space n
import java.util.*;
public class Main {
    static class SegTree {
        int n;
        int[] t;
        SegTree(int[] a) {
            n = a.length;
            t = new int[4 * n];
            build(1, 0, n - 1, a);
        }
        void build(int v, int l, int r, int[] a) {
            if (l == r) {
                t[v] = a[l];
                return;
            }
            int m = (l + r) / 2;
            build(2 * v, l, m, a);
            build(2 * v + 1, m + 1, r, a);
            t[v] = Math.min(t[2 * v], t[2 * v + 1]);
        }
        int query(int v, int l, int r, int a, int b) {
            if (a > r || b < l) return Integer.MAX_VALUE;
            if (a <= l && r <= b) return t[v];
            int m = (l + r) / 2;
            return Math.min(query(2 * v, l, m, a, b), query(2 * v + 1, m + 1, r, a, b));
        }
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), q = in.nextInt();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = in.nextInt();
        SegTree st = new SegTree(a);
        while (q-- > 0) System.out.println(st.query(1, 0, n - 1, in.nextInt() - 1, in.nextInt() - 1));
    }
}
