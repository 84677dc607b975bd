// want time n
// kind stdin
import java.util.*;
import java.io.*;
public class Books {
	public static void main(String[] args) throws IOException {
		BufferedReader f = new BufferedReader(new InputStreamReader(System.in));
		StringTokenizer st = new StringTokenizer(f.readLine());
		int n = Integer.parseInt(st.nextToken());
		int t = Integer.parseInt(st.nextToken());
		int[] a = new int[n];
		st = new StringTokenizer(f.readLine());
		for (int i = 0; i < n; i++) a[i] = Integer.parseInt(st.nextToken());
		int l = 0, r = 0, sum = 0, best = 0;
		while (r < n) {
			if (sum + a[r] <= t) {
				sum += a[r++];
				best = Math.max(best, r - l);
			} else if (l == r) {
				l++;
				r++;
			} else sum -= a[l++];
		}
		System.out.println(best);
		f.close();
	}
}
