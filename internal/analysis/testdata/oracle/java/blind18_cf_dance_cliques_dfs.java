// want time n
// kind stdin
import java.util.*;
public class Party {
	static int[] par;
	static int depth(int i) {
		int d = 0;
		while (i != -1) { d++; i = par[i]; }
		return d;
	}
	static List<List<Integer>> ch = new ArrayList<>();
	static int height(int v) {
		int h = 0;
		for (int u : ch.get(v)) h = Math.max(h, height(u));
		return h + 1;
	}
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int n = sc.nextInt();
		par = new int[n];
		for (int i = 0; i < n; i++) ch.add(new ArrayList<>());
		List<Integer> roots = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			int p = sc.nextInt();
			if (p == -1) { par[i] = -1; roots.add(i); }
			else { par[i] = p - 1; ch.get(p - 1).add(i); }
		}
		int ans = 0;
		for (int r : roots) ans = Math.max(ans, height(r));
		System.out.println(ans);
	}
}
