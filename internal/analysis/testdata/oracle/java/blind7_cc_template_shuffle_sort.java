// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.math.*;
import java.util.*;

public class Main {
    static final int mod = 1_000_000_007;
    static FastScanner sc = new FastScanner();
    static PrintWriter out = new PrintWriter(System.out);

    public static void main(String[] args) throws Exception {
        int t = sc.nextInt();
        while (t-- > 0) solve();
        out.flush();
    }

    static void solve() {
        int n = sc.nextInt(), k = sc.nextInt();
        int[] a = sc.readArray(n);
        sort(a);
        long ans = 0;
        for (int i = 0; i < n; i++) {
            if (i >= k) ans += a[i] - a[i - k];
        }
        out.println(ans);
    }

    static void sort(int[] a) {
        Random r = new Random();
        int n = a.length;
        for (int i = 0; i < n; i++) {
            int oi = r.nextInt(n), temp = a[oi];
            a[oi] = a[i];
            a[i] = temp;
        }
        Arrays.sort(a);
    }

    static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }

    static long power(long x, long y, long p) {
        long res = 1;
        x %= p;
        while (y > 0) {
            if ((y & 1) == 1) res = res * x % p;
            y >>= 1;
            x = x * x % p;
        }
        return res;
    }

    static class Pair implements Comparable<Pair> {
        int x, y;
        Pair(int x, int y) { this.x = x; this.y = y; }
        public int compareTo(Pair o) { return this.x - o.x; }
    }

    static class FastScanner {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer("");

        String next() {
            while (!st.hasMoreTokens())
                try {
                    st = new StringTokenizer(br.readLine());
                } catch (IOException e) {
                    e.printStackTrace();
                }
            return st.nextToken();
        }

        int nextInt() { return Integer.parseInt(next()); }

        int[] readArray(int n) {
            int[] a = new int[n];
            for (int i = 0; i < n; i++) a[i] = nextInt();
            return a;
        }

        long nextLong() { return Long.parseLong(next()); }
    }
}
