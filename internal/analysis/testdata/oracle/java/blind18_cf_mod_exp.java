// want time log n
// kind stdin
import java.util.*;
import java.io.*;

public class CF913A {
	public static void main(String[] args) throws Exception {
		Scanner s = new Scanner(System.in);
		int n = s.nextInt();
		int m = s.nextInt();
		int p = 1;
		for (int i = 0; i < n; i++) {
			p *= 2;
			if (p > m) break;
		}
		System.out.println(m % p);
	}
}
