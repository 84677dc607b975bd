// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class Covered {
	public static void main(String[] args) throws IOException {
		FastReader fs = new FastReader();
		PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
		int n = fs.nextInt();
		long[][] ev = new long[2 * n][2];
		for (int i = 0; i < n; i++) {
			long l = fs.nextLong(), r = fs.nextLong();
			ev[2 * i][0] = l;
			ev[2 * i][1] = 1;
			ev[2 * i + 1][0] = r + 1;
			ev[2 * i + 1][1] = -1;
		}
		Arrays.sort(ev, (p, q) -> p[0] != q[0] ? Long.compare(p[0], q[0]) : Long.compare(p[1], q[1]));
		long[] cnt = new long[n + 1];
		int cur = 0;
		long prev = ev[0][0];
		for (long[] e : ev) {
			cnt[cur] += e[0] - prev;
			cur += e[1];
			prev = e[0];
		}
		for (int i = 1; i <= n; i++) out.print(cnt[i] + " ");
		out.close();
	}
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
}
