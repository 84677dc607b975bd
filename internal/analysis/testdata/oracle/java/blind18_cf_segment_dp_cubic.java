// want time n^3
// kind stdin
import java.io.*;
import java.util.*;

public class Merge {
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
	static long[] pre;
	static long[][] memo;
	static long solve(int l, int r) {
		if (l == r) return 0;
		if (memo[l][r] >= 0) return memo[l][r];
		long best = Long.MAX_VALUE;
		for (int k = l; k < r; k++) best = Math.min(best, solve(l, k) + solve(k + 1, r));
		return memo[l][r] = best + pre[r + 1] - pre[l];
	}
	public static void main(String[] args) {
		FastReader in = new FastReader();
		int n = in.nextInt();
		pre = new long[n + 1];
		for (int i = 0; i < n; i++) pre[i + 1] = pre[i] + in.nextInt();
		memo = new long[n][n];
		for (long[] row : memo) Arrays.fill(row, -1);
		System.out.println(solve(0, n - 1));
	}
}
