// want time 1
// kind stdin
import java.util.*;
public class Rhombus {
	public static void main(String args[]) {
		int n = new Scanner(System.in).nextInt();
		System.out.println(2 * n * (n - 1) + 1);
	}
}
