// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Kruskal {
    static class FastReader {
        BufferedReader br;
        StringTokenizer st;

        public FastReader() {
            br = new BufferedReader(new InputStreamReader(System.in));
        }

        String next() {
            while (st == null || !st.hasMoreElements()) {
                try {
                    st = new StringTokenizer(br.readLine());
                } catch (IOException e) {
                    e.printStackTrace();
                }
            }
            return st.nextToken();
        }

        int nextInt() {
            return Integer.parseInt(next());
        }

        long nextLong() {
            return Long.parseLong(next());
        }

        double nextDouble() {
            return Double.parseDouble(next());
        }

        String nextLine() {
            String str = "";
            try {
                str = br.readLine();
            } catch (IOException e) {
                e.printStackTrace();
            }
            return str;
        }
    }
	static final int MOD = 1000000007;
	static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }
	static long lcm(long a, long b) { return a / gcd(a, b) * b; }
	static long modpow(long a, long b, long m) {
		if (b == 0) return 1;
		long h = modpow(a, b / 2, m);
		h = h * h % m;
		return (b & 1) == 1 ? h * a % m : h;
	}
	static long inv(long a) { return modpow(a, MOD - 2, MOD); }
	static long[] fact, ifact;
	static void precompute(int n) {
		fact = new long[n + 1];
		ifact = new long[n + 1];
		fact[0] = 1;
		for (int i = 1; i <= n; i++) fact[i] = fact[i - 1] * i % MOD;
		ifact[n] = inv(fact[n]);
		for (int i = n; i > 0; i--) ifact[i - 1] = ifact[i] * i % MOD;
	}
	static long nCr(int n, int r) {
		if (r < 0 || r > n) return 0;
		return fact[n] * ifact[r] % MOD * ifact[n - r] % MOD;
	}
	static void shuffleSort(int[] a) {
		Random rnd = new Random();
		int n = a.length;
		for (int i = 0; i < n; i++) {
			int j = rnd.nextInt(n);
			int t = a[i];
			a[i] = a[j];
			a[j] = t;
		}
		Arrays.sort(a);
	}
	static boolean isPrime(long n) {
		if (n < 2) return false;
		for (long i = 2; i * i <= n; i++) if (n % i == 0) return false;
		return true;
	}
	static int lowerBound(int[] a, int x) {
		int lo = 0, hi = a.length;
		while (lo < hi) {
			int mid = (lo + hi) >>> 1;
			if (a[mid] < x) lo = mid + 1;
			else hi = mid;
		}
		return lo;
	}
	static class Pair implements Comparable<Pair> {
		int x, y;
		Pair(int x, int y) { this.x = x; this.y = y; }
		public int compareTo(Pair o) { return x == o.x ? y - o.y : x - o.x; }
		public boolean equals(Object o) { Pair p = (Pair) o; return p.x == x && p.y == y; }
		public int hashCode() { return Objects.hash(x, y); }
	}
	static class DSU {
		int[] par, sz;
		DSU(int n) {
			par = new int[n];
			sz = new int[n];
			for (int i = 0; i < n; i++) { par[i] = i; sz[i] = 1; }
		}
		int find(int x) { return par[x] == x ? x : (par[x] = find(par[x])); }
		boolean union(int a, int b) {
			a = find(a); b = find(b);
			if (a == b) return false;
			if (sz[a] < sz[b]) { int t = a; a = b; b = t; }
			par[b] = a;
			sz[a] += sz[b];
			return true;
		}
	}
	static class FenwickTree {
		long[] t;
		FenwickTree(int n) { t = new long[n + 1]; }
		void add(int i, long v) { for (i++; i < t.length; i += i & -i) t[i] += v; }
		long sum(int i) { long s = 0; for (i++; i > 0; i -= i & -i) s += t[i]; return s; }
	}
    public static void main(String[] args) {
        FastReader in = new FastReader();
        int n = in.nextInt(), m = in.nextInt();
        int[][] e = new int[m][3];
        for (int[] x : e) { x[0] = in.nextInt() - 1; x[1] = in.nextInt() - 1; x[2] = in.nextInt(); }
        Arrays.sort(e, (p, q) -> p[2] - q[2]);
        DSU d = new DSU(n);
        long w = 0;
        for (int[] x : e) if (d.union(x[0], x[1])) w += x[2];
        System.out.println(w);
    }
}
