// want time n^2 log n
// kind stdin
import java.io.*;
import java.util.*;
public class Kitten {
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		int n = Integer.parseInt(br.readLine().trim());
		long[] x = new long[n], y = new long[n];
		for (int i = 0; i < n; i++) {
			String[] p = br.readLine().split(" ");
			x[i] = Long.parseLong(p[0]);
			y[i] = Long.parseLong(p[1]);
		}
		TreeMap<Long, Integer> mid = new TreeMap<>();
		long ans = 0;
		for (int i = 0; i < n; i++)
			for (int j = 0; j < i; j++) {
				long key = (x[i] + x[j]) * 4000001L + y[i] + y[j];
				int c = mid.getOrDefault(key, 0);
				ans += c;
				mid.put(key, c + 1);
			}
		System.out.println(ans);
	}
}
