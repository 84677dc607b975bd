// want time n
// kind stdin
import java.util.*;

public class PalindromicTwist {
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int t = sc.nextInt();
		while (t-- > 0) {
			int n = sc.nextInt();
			String s = sc.next();
			boolean ok = true;
			for (int i = 0; i < n / 2; i++) {
				int d = Math.abs(s.charAt(i) - s.charAt(n - i - 1));
				if (d != 0 && d != 2) {
					ok = false;
					break;
				}
			}
			System.out.println(ok ? "YES" : "NO");
		}
	}
}
