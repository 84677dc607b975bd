// want time 2^n
// kind stdin
import java.util.*;

public class PreparingOlympiad {
	static int n, l, r, x, res;
	static int[] c;
	static void rec(int i, int sum, int mn, int mx) {
		if (i == n) {
			if (sum >= l && sum <= r && mx - mn >= x) res++;
			return;
		}
		rec(i + 1, sum, mn, mx);
		rec(i + 1, sum + c[i], Math.min(mn, c[i]), Math.max(mx, c[i]));
	}
	public static void main(String[] args) {
		Scanner in = new Scanner(System.in);
		n = in.nextInt();
		l = in.nextInt();
		r = in.nextInt();
		x = in.nextInt();
		c = new int[n];
		for (int i = 0; i < n; i++) c[i] = in.nextInt();
		rec(0, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
		System.out.println(res);
	}
}
