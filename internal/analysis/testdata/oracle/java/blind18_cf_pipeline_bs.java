// want time log n
// kind stdin
import java.io.*;
import java.util.*;

public class PipelineB {
	static long sum(long s, long e) {
		return (e * (e + 1) - s * (s - 1)) / 2;
	}
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		StringTokenizer st = new StringTokenizer(br.readLine());
		long n = Long.parseLong(st.nextToken());
		long k = Long.parseLong(st.nextToken());
		if (n == 1) {
			System.out.println(0);
			return;
		}
		if (n <= k) {
			System.out.println(1);
			return;
		}
		if (sum(2, k) - (k - 2) < n) {
			System.out.println(-1);
			return;
		}
		long lo = 2, hi = k;
		while (lo < hi) {
			long mid = (lo + hi) / 2;
			long s = sum(mid, k) - (k - mid);
			if (s == n) {
				lo = mid;
				break;
			} else if (s > n) lo = mid + 1;
			else hi = mid;
		}
		long r = k - lo + 1;
		System.out.println(r);
	}
}
