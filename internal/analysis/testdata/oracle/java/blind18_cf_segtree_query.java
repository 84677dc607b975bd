// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class SegMin {
	static int n;
	static int[] tree;
	static void build(int[] a, int node, int l, int r) {
		if (l == r) { tree[node] = a[l]; return; }
		int m = (l + r) / 2;
		build(a, 2 * node, l, m);
		build(a, 2 * node + 1, m + 1, r);
		tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
	}
	static int query(int node, int l, int r, int ql, int qr) {
		if (qr < l || r < ql) return Integer.MAX_VALUE;
		if (ql <= l && r <= qr) return tree[node];
		int m = l + (r - l) / 2;
		return Math.min(query(2 * node, l, m, ql, qr), query(2 * node + 1, m + 1, r, ql, qr));
	}
	static void update(int node, int l, int r, int pos, int v) {
		if (l == r) { tree[node] = v; return; }
		int m = (l + r) / 2;
		if (pos <= m) update(node * 2, l, m, pos, v);
		else update(node * 2 + 1, m + 1, r, pos, v);
		tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
	}
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		StringTokenizer st = new StringTokenizer(br.readLine());
		n = Integer.parseInt(st.nextToken());
		int q = Integer.parseInt(st.nextToken());
		int[] a = new int[n];
		st = new StringTokenizer(br.readLine());
		for (int i = 0; i < n; i++) a[i] = Integer.parseInt(st.nextToken());
		tree = new int[4 * n];
		build(a, 1, 0, n - 1);
		PrintWriter pw = new PrintWriter(System.out);
		for (int i = 0; i < q; i++) {
			st = new StringTokenizer(br.readLine());
			int type = Integer.parseInt(st.nextToken());
			int x = Integer.parseInt(st.nextToken()), y = Integer.parseInt(st.nextToken());
			if (type == 1) update(1, 0, n - 1, x - 1, y);
			else pw.println(query(1, 0, n - 1, x - 1, y - 1));
		}
		pw.close();
	}
}
