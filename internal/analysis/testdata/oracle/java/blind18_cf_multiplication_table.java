// want time n log n
// kind stdin
import java.util.*;
public class MulTable {
	static long n, m, k;
	static long count(long x) {
		long res = 0;
		for (int i = 1; i <= n; i++) res += Math.min(m, x / i);
		return res;
	}
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		n = sc.nextLong(); m = sc.nextLong(); k = sc.nextLong();
		long lo = 1, hi = n * m;
		while (lo < hi) {
			long mid = (lo + hi) >> 1;
			if (count(mid) >= k) hi = mid;
			else lo = mid + 1;
		}
		System.out.println(lo);
	}
}
