// want time n^2
// kind stdin
import java.util.*;
public class PartyWalk {
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int n = sc.nextInt();
		int[] p = new int[n + 1];
		for (int i = 1; i <= n; i++) p[i] = sc.nextInt();
		int best = 0;
		for (int i = 1; i <= n; i++) {
			int d = 0;
			for (int v = i; v != -1; v = p[v]) d++;
			best = Math.max(best, d);
		}
		System.out.println(best);
	}
}
