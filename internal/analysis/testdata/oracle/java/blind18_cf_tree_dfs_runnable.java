// want time n
// kind stdin
import java.io.*;
import java.util.*;

public class Main implements Runnable {
	static ArrayList<Integer>[] adj;
	static int[] size;
	static long ans;
	public static void main(String[] args) {
		new Thread(null, new Main(), "main", 1 << 28).start();
	}
	void dfs(int v, int p) {
		size[v] = 1;
		for (int u : adj[v]) {
			if (u == p) continue;
			dfs(u, v);
			size[v] += size[u];
		}
		ans += size[v];
	}
	public void run() {
		try {
			BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
			int n = Integer.parseInt(br.readLine().trim());
			adj = new ArrayList[n + 1];
			size = new int[n + 1];
			for (int i = 0; i <= n; i++) adj[i] = new ArrayList<>();
			for (int i = 0; i < n - 1; i++) {
				StringTokenizer st = new StringTokenizer(br.readLine());
				int u = Integer.parseInt(st.nextToken()), v = Integer.parseInt(st.nextToken());
				adj[u].add(v);
				adj[v].add(u);
			}
			dfs(1, 0);
			System.out.println(ans);
		} catch (IOException e) {
			throw new RuntimeException(e);
		}
	}
}
