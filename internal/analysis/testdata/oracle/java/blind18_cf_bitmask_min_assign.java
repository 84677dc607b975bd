// want time 2^n
// kind stdin
import java.io.*;
import java.util.*;

public class ObjectsBag {
	static int n;
	static int[] x, y, memo, nxt;
	static int sq(int a) { return a * a; }
	static int d(int i, int j) { return sq(x[i] - x[j]) + sq(y[i] - y[j]); }
	static int go(int mask) {
		if (mask == (1 << n) - 1) return 0;
		if (memo[mask] != -1) return memo[mask];
		int i = 0;
		while ((mask >> i & 1) == 1) i++;
		int best = 2 * d(i, n) + go(mask | 1 << i);
		nxt[mask] = mask | 1 << i;
		for (int j = i + 1; j < n; j++) {
			if ((mask >> j & 1) == 0) {
				int c = d(n, i) + d(i, j) + d(j, n) + go(mask | 1 << i | 1 << j);
				if (c < best) {
					best = c;
					nxt[mask] = mask | 1 << i | 1 << j;
				}
			}
		}
		return memo[mask] = best;
	}
	public static void main(String[] args) {
		Scanner sc = new Scanner(System.in);
		x = new int[25];
		y = new int[25];
		int bx = sc.nextInt(), by = sc.nextInt();
		n = sc.nextInt();
		for (int i = 0; i < n; i++) { x[i] = sc.nextInt(); y[i] = sc.nextInt(); }
		x[n] = bx;
		y[n] = by;
		memo = new int[1 << n];
		nxt = new int[1 << n];
		Arrays.fill(memo, -1);
		System.out.println(go(0));
		int cur = 0;
		StringBuilder sb = new StringBuilder("0 ");
		while (cur != (1 << n) - 1) {
			int diff = nxt[cur] ^ cur;
			for (int i = 0; i < n; i++) if ((diff >> i & 1) == 1) sb.append(i + 1).append(' ');
			sb.append("0 ");
			cur = nxt[cur];
		}
		System.out.println(sb.toString().trim());
	}
}
