// want time sqrt n
// kind stdin
import java.util.*;

public class SumOfRemainders {
	static final long M = (long) 1e9 + 7;
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		long n = sc.nextLong(), m = sc.nextLong();
		long ans = (n % M) * (m % M) % M;
		long lim = Math.min(n, m);
		long sub = 0;
		for (long l = 1, r; l <= lim; l = r + 1) {
			r = Math.min(lim, n / (n / l));
			long c = (r - l + 1), s = l + r;
			if (c % 2 == 0) c /= 2; else s /= 2;
			sub = (sub + (c % M) * (s % M) % M * ((n / l) % M)) % M;
		}
		System.out.println((ans - sub + M) % M);
	}
}
