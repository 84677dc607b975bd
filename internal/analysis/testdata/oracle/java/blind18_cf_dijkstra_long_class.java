// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
	static class Edge { int to; long w; Edge(int t, long w) { to = t; this.w = w; } }
	static class Node implements Comparable<Node> {
		int v; long d;
		Node(int v, long d) { this.v = v; this.d = d; }
		public int compareTo(Node o) { return Long.compare(d, o.d); }
	}
	static ArrayList<ArrayList<Edge>> g = new ArrayList<>();
	public static void main(String[] args) throws IOException {
		Reader.init(System.in);
		int n = Reader.nextInt(), m = Reader.nextInt();
		for (int i = 0; i <= n; i++) g.add(new ArrayList<>());
		for (int i = 0; i < m; i++) {
			int a = Reader.nextInt(), b = Reader.nextInt(), c = Reader.nextInt();
			g.get(a).add(new Edge(b, c));
			g.get(b).add(new Edge(a, c));
		}
		long[] dist = new long[n + 1];
		int[] prev = new int[n + 1];
		Arrays.fill(dist, Long.MAX_VALUE);
		PriorityQueue<Node> pq = new PriorityQueue<>();
		pq.add(new Node(1, 0));
		dist[1] = 0;
		while (!pq.isEmpty()) {
			Node cur = pq.poll();
			if (cur.d > dist[cur.v]) continue;
			for (Edge e : g.get(cur.v)) {
				long nd = cur.d + e.w;
				if (nd < dist[e.to]) {
					dist[e.to] = nd;
					prev[e.to] = cur.v;
					pq.add(new Node(e.to, nd));
				}
			}
		}
		if (dist[n] == Long.MAX_VALUE) { System.out.println(-1); return; }
		LinkedList<Integer> path = new LinkedList<>();
		for (int v = n; v != 0; v = prev[v]) path.addFirst(v);
		for (int v : path) System.out.print(v + " ");
	}
	static class Reader {
		static BufferedReader reader;
		static StringTokenizer tokenizer;
		static void init(InputStream input) {
			reader = new BufferedReader(new InputStreamReader(input));
			tokenizer = new StringTokenizer("");
		}
		static String next() throws IOException {
			while (!tokenizer.hasMoreTokens()) tokenizer = new StringTokenizer(reader.readLine());
			return tokenizer.nextToken();
		}
		static int nextInt() throws IOException { return Integer.parseInt(next()); }
	}
}
