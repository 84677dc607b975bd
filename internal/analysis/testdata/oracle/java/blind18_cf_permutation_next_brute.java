// want time n!
// kind stdin
import java.util.*;
public class Shower {
	static int[][] g;
	static int best = 0;
	static int n = 0;
	static void perm(int[] p, boolean[] used, int k) {
		if (k == p.length) {
			int s = 0;
			for (int i = 0; i < p.length; i++)
				for (int j = i; j + 1 < p.length; j += 2) s += g[p[j]][p[j + 1]] + g[p[j + 1]][p[j]];
			best = Math.max(best, s);
			return;
		}
		for (int i = 0; i < p.length; i++) {
			if (used[i]) continue;
			used[i] = true;
			p[k] = i;
			perm(p, used, k + 1);
			used[i] = false;
		}
	}
	public static void main(String[] args) {
		Scanner in = new Scanner(System.in);
		n = in.nextInt();
		g = new int[n][n];
		for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) g[i][j] = in.nextInt();
		perm(new int[n], new boolean[n], 0);
		System.out.println(best);
	}
}
