// want time n^2
// kind stdin
import java.util.*;

public class FoxAndNames {
	static boolean[][] g = new boolean[26][26];
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int n = sc.nextInt();
		String[] w = new String[n];
		for (int i = 0; i < n; i++) w[i] = sc.next();
		boolean bad = false;
		for (int i = 0; i < n; i++) {
			for (int j = i + 1; j < n; j++) {
				int k = 0;
				while (k < 100 && k < w[i].length() && k < w[j].length() && w[i].charAt(k) == w[j].charAt(k)) k++;
				if (k < w[i].length() && k < w[j].length()) g[w[i].charAt(k) - 'a'][w[j].charAt(k) - 'a'] = true;
				else if (w[i].length() > w[j].length()) bad = true;
			}
		}
		int[] deg = new int[26];
		for (int i = 0; i < 26; i++) for (int j = 0; j < 26; j++) if (g[i][j]) deg[j]++;
		Deque<Integer> q = new ArrayDeque<>();
		for (int i = 0; i < 26; i++) if (deg[i] == 0) q.add(i);
		StringBuilder sb = new StringBuilder();
		while (!q.isEmpty()) {
			int u = q.poll();
			sb.append((char) ('a' + u));
			for (int v = 0; v < 26; v++) if (g[u][v] && --deg[v] == 0) q.add(v);
		}
		System.out.println(bad || sb.length() < 26 ? "Impossible" : sb);
	}
}
