// want time n
// kind stdin
import java.util.*;
public class EasyProblem {
	static long[][] memo;
	static String s, h = "hard";
	static int[] a;
	static long go(int i, int j) {
		if (j == 4) return Long.MAX_VALUE / 4;
		if (i == s.length()) return 0;
		if (memo[i][j] != -1) return memo[i][j];
		long r;
		if (s.charAt(i) != h.charAt(j)) r = go(i + 1, j);
		else r = Math.min(go(i + 1, j + 1), a[i] + go(i + 1, j));
		return memo[i][j] = r;
	}
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int n = sc.nextInt();
		s = sc.next();
		a = new int[n];
		for (int i = 0; i < n; i++) a[i] = sc.nextInt();
		memo = new long[n][4];
		for (int i = 0; i < n; i++) Arrays.fill(memo[i], -1);
		System.out.println(go(0, 0));
	}
}
