// want time n
// kind stdin
import java.io.*;
import java.util.*;

public class GoodSubarrays {
	static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
	static StringTokenizer st;
	static String next() throws IOException {
		while (st == null || !st.hasMoreTokens()) st = new StringTokenizer(br.readLine());
		return st.nextToken();
	}
	static int ni() throws IOException { return Integer.parseInt(next()); }
	static void solve() throws IOException {
		int n = ni();
		String s = next();
		HashMap<Integer, Long> cnt = new HashMap<>();
		cnt.put(0, 1L);
		int p = 0;
		long ans = 0;
		for (int i = 1; i <= n; i++) {
			p += s.charAt(i - 1) - '0';
			long c = cnt.getOrDefault(p - i, 0L);
			ans += c;
			cnt.put(p - i, c + 1);
		}
		System.out.println(ans);
	}
	public static void main(String[] args) throws IOException {
		int t = ni();
		for (int tc = 0; tc < t; tc++) solve();
	}
}
