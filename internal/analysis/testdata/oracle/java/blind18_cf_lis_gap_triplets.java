// want time n^2
// kind stdin
import java.util.*;

public class Display {
	public static void main(String[] args) {
		Scanner in = new Scanner(System.in);
		int n = in.nextInt();
		int[] s = new int[n], c = new int[n];
		for (int i = 0; i < n; i++) s[i] = in.nextInt();
		for (int i = 0; i < n; i++) c[i] = in.nextInt();
		long best = Long.MAX_VALUE;
		for (int j = 1; j < n - 1; j++) {
			int left = Integer.MAX_VALUE, right = Integer.MAX_VALUE;
			for (int i = j - 1; i >= 0; i--) if (s[i] < s[j] && c[i] < left) left = c[i];
			for (int k = j + 1; k < n; k++) if (s[k] > s[j] && c[k] < right) right = c[k];
			if (left != Integer.MAX_VALUE && right != Integer.MAX_VALUE) best = Math.min(best, (long) left + right + c[j]);
		}
		System.out.println(best == Long.MAX_VALUE ? -1 : best);
	}
}
