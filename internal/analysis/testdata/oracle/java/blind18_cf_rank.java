// want time n
// kind stdin
import java.util.*;

public class TheRank {
	public static void main(String[] args) {
		Scanner in = new Scanner(System.in);
		int n = in.nextInt();
		int thomas = 0, rank = 1;
		for (int i = 0; i < n; i++) {
			int sum = in.nextInt() + in.nextInt() + in.nextInt() + in.nextInt();
			if (i == 0) thomas = sum;
			else if (sum > thomas) rank++;
		}
		System.out.println(rank);
	}
}
