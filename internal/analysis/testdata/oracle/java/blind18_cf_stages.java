// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class A {
    static class MyScanner {
        BufferedReader br;
        StringTokenizer st;
        public MyScanner(InputStream s) { br = new BufferedReader(new InputStreamReader(s)); }
        public MyScanner(String f) throws FileNotFoundException { br = new BufferedReader(new FileReader(f)); }
        public String next() throws IOException {
            while (st == null || !st.hasMoreTokens()) st = new StringTokenizer(br.readLine());
            return st.nextToken();
        }
        public int nextInt() throws IOException { return Integer.parseInt(next()); }
        public long nextLong() throws IOException { return Long.parseLong(next()); }
        public boolean ready() throws IOException { return br.ready(); }
    }
	public static void main(String[] args) throws IOException {
		MyScanner sc = new MyScanner(System.in);
		PrintWriter pw = new PrintWriter(System.out);
		int n = sc.nextInt(), k = sc.nextInt();
		char[] s = sc.next().toCharArray();
		Arrays.sort(s);
		int w = s[0] - 'a' + 1, cnt = 1;
		char last = s[0];
		for (int i = 1; i < n && cnt < k; i++) {
			if (s[i] - last >= 2) {
				w += s[i] - 'a' + 1;
				cnt++;
				last = s[i];
			}
		}
		pw.println(cnt == k ? w : -1);
		pw.flush();
	}
}
