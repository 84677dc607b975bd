// want time log n
// kind stdin
import java.util.Scanner;

public class BurningMidnightOil {
	static int n, k;
	static boolean ok(int v) {
		long total = 0;
		int cur = v;
		while (cur > 0) {
			total += cur;
			cur /= k;
			if (total >= n) return true;
		}
		return false;
	}
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		n = sc.nextInt();
		k = sc.nextInt();
		int v = 1;
		int written = 0;
		int x = n;
		int digits = 0;
		while (x > 0) {
			x /= k;
			digits++;
			if (ok(digits)) written = digits;
		}
		System.out.println(written);
	}
}
