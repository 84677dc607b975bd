// want time 1
// kind stdin
import java.util.*;

public class TwoSquares {
	static int[] xs = new int[4], ys = new int[4], us = new int[4], vs = new int[4];
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		for (int i = 0; i < 4; i++) { xs[i] = sc.nextInt(); ys[i] = sc.nextInt(); }
		for (int i = 0; i < 4; i++) { us[i] = sc.nextInt(); vs[i] = sc.nextInt(); }
		Arrays.sort(xs);
		Arrays.sort(ys);
		int su = 0, sv = 0;
		for (int i = 0; i < 4; i++) { su += us[i]; sv += vs[i]; }
		int cx = su / 4, cy = sv / 4;
		int d = 0;
		for (int i = 0; i < 4; i++) d = Math.max(d, Math.abs(us[i] - cx));
		for (int x = -100; x <= 100; x++)
			for (int y = -100; y <= 100; y++)
				if (x >= xs[0] && x <= xs[3] && y >= ys[0] && y <= ys[3] && Math.abs(x - cx) + Math.abs(y - cy) <= d) {
					System.out.println("YES");
					return;
				}
		System.out.println("NO");
	}
}
