// want time n^2
// kind stdin
import java.util.*;

public class Knap {
	static Scanner sc = new Scanner(System.in);
	static int[][] dp;
	public static void main(String[] args) {
		int n = sc.nextInt(), w = sc.nextInt();
		dp = new int[n + 1][w + 1];
		for (int i = 1; i <= n; i++) {
			int wt = sc.nextInt(), val = sc.nextInt();
			for (int j = 0; j <= w; j++) {
				dp[i][j] = dp[i - 1][j];
				if (j >= wt) dp[i][j] = Math.max(dp[i][j], dp[i - 1][j - wt] + val);
			}
		}
		System.out.println(dp[n][w]);
	}
}
