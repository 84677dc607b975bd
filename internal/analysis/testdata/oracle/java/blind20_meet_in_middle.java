// want time 2^n
// kind stdin
import java.util.*;
public class MITM {
    static void gen(int[] a, int l, int r, long s, List<Long> out) {
        if (l == r) { out.add(s); return; }
        gen(a, l + 1, r, s, out);
        gen(a, l + 1, r, s + a[l], out);
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        long m = sc.nextLong();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        List<Long> x = new ArrayList<>(), y = new ArrayList<>();
        gen(a, 0, n / 2, 0, x);
        gen(a, n / 2, n, 0, y);
        Collections.sort(y);
        long best = 0;
        for (long v : x) {
            int k = Collections.binarySearch(y, m - v);
            if (k < 0) k = -k - 2;
            if (k >= 0) best = Math.max(best, v + y.get(k));
        }
        System.out.println(best);
    }
}
