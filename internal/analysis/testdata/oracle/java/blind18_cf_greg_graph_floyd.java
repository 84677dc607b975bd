// want time n^3
// kind stdin
import java.io.*;
import java.util.*;

public class GregAndGraph {
	public static void main(String[] args) throws IOException {
		StreamTokenizer st = new StreamTokenizer(new BufferedInputStream(System.in));
		st.nextToken();
		int n = (int) st.nval;
		int[][] d = new int[n][n];
		for (int i = 0; i < n; i++)
			for (int j = 0; j < n; j++) {
				st.nextToken();
				d[i][j] = (int) st.nval;
			}
		int[] order = new int[n];
		for (int i = 0; i < n; i++) {
			st.nextToken();
			order[i] = (int) st.nval - 1;
		}
		long[] ans = new long[n];
		boolean[] on = new boolean[n];
		for (int k = n - 1; k >= 0; k--) {
			int v = order[k];
			on[v] = true;
			for (int i = 0; i < n; i++)
				for (int j = 0; j < n; j++)
					if (d[i][v] + d[v][j] < d[i][j]) d[i][j] = d[i][v] + d[v][j];
			long s = 0;
			for (int i = 0; i < n; i++) {
				if (!on[i]) continue;
				for (int j = 0; j < n; j++) if (on[j]) s += d[i][j];
			}
			ans[k] = s;
		}
		StringBuilder sb = new StringBuilder();
		for (long a : ans) sb.append(a).append(" ");
		System.out.println(sb);
	}
}
