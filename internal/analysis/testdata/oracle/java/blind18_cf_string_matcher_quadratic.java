// want time n^2
// kind stdin
import java.util.*;

public class EqualStrings {
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		int n = sc.nextInt();
		String s = sc.next(), t = sc.next();
		char[] c = s.toCharArray();
		List<Integer> moves = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			if (c[i] == t.charAt(i)) continue;
			int j = i + 1;
			while (j < n && c[j] != t.charAt(i)) j++;
			if (j == n) { System.out.println(-1); return; }
			for (int k = j - 1; k >= i; k--) {
				char tmp = c[k];
				c[k] = c[k + 1];
				c[k + 1] = tmp;
				moves.add(k + 1);
			}
		}
		System.out.println(moves.size());
		for (int m : moves) System.out.print(m + " ");
	}
}
