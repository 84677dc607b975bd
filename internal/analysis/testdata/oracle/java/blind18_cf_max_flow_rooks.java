// want time n
// kind stdin
import java.util.*;

public class King {
	public static void main(String[] args) {
		Scanner in = new Scanner(System.in);
		int n = in.nextInt();
		Set<String> rows = new HashSet<>();
		for (int i = 0; i < n; i++) {
			String a = in.next(), b = in.next();
			if (a.equals(b)) continue;
			rows.add(a + " " + b);
		}
		System.out.println(rows.size());
	}
}
