// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class C {
	static InputStream is;
	static PrintWriter out;
	static String INPUT = "";

	static void solve() {
		int n = ni(), m = ni();
		int[] a = na(n), b = na(m);
		Arrays.sort(a);
		for (int i = 0; i < m; i++) {
			int lo = -1, hi = n;
			while (hi - lo > 1) {
				int h = hi + lo >>> 1;
				if (a[h] <= b[i]) lo = h;
				else hi = h;
			}
			out.print(lo + 1 + " ");
		}
		out.println();
	}

	public static void main(String[] args) throws Exception {
		long S = System.currentTimeMillis();
		is = INPUT.isEmpty() ? System.in : new ByteArrayInputStream(INPUT.getBytes());
		out = new PrintWriter(System.out);
		solve();
		out.flush();
		long G = System.currentTimeMillis();
		tr(G - S + "ms");
	}

	private static boolean eof() {
		if (lenbuf == -1) return true;
		int lptr = ptrbuf;
		while (lptr < lenbuf) if (!isSpaceChar(inbuf[lptr++])) return false;
		try {
			is.mark(1000);
			while (true) {
				int b = is.read();
				if (b == -1) { is.reset(); return true; }
				else if (!isSpaceChar(b)) { is.reset(); return false; }
			}
		} catch (IOException e) { return true; }
	}
	private static byte[] inbuf = new byte[1024];
	private static int lenbuf = 0, ptrbuf = 0;

	private static int readByte() {
		if (lenbuf == -1) throw new InputMismatchException();
		if (ptrbuf >= lenbuf) {
			ptrbuf = 0;
			try { lenbuf = is.read(inbuf); } catch (IOException e) { throw new InputMismatchException(); }
			if (lenbuf <= 0) return -1;
		}
		return inbuf[ptrbuf++];
	}

	private static boolean isSpaceChar(int c) { return !(c >= 33 && c <= 126); }
	private static int skip() { int b; while ((b = readByte()) != -1 && isSpaceChar(b)); return b; }
	private static double nd() { return Double.parseDouble(ns()); }
	private static char nc() { return (char) skip(); }

	private static String ns() {
		int b = skip();
		StringBuilder sb = new StringBuilder();
		while (!(isSpaceChar(b))) {
			sb.appendCodePoint(b);
			b = readByte();
		}
		return sb.toString();
	}

	private static char[] ns(int n) {
		char[] buf = new char[n];
		int b = skip(), p = 0;
		while (p < n && !(isSpaceChar(b))) {
			buf[p++] = (char) b;
			b = readByte();
		}
		return n == p ? buf : Arrays.copyOf(buf, p);
	}

	private static char[][] nm(int n, int m) {
		char[][] map = new char[n][];
		for (int i = 0; i < n; i++) map[i] = ns(m);
		return map;
	}

	private static int[] na(int n) {
		int[] a = new int[n];
		for (int i = 0; i < n; i++) a[i] = ni();
		return a;
	}

	private static int ni() {
		int num = 0, b;
		boolean minus = false;
		while ((b = readByte()) != -1 && !((b >= '0' && b <= '9') || b == '-'));
		if (b == '-') {
			minus = true;
			b = readByte();
		}
		while (true) {
			if (b >= '0' && b <= '9') {
				num = num * 10 + (b - '0');
			} else {
				return minus ? -num : num;
			}
			b = readByte();
		}
	}

	private static long nl() {
		long num = 0;
		int b;
		boolean minus = false;
		while ((b = readByte()) != -1 && !((b >= '0' && b <= '9') || b == '-'));
		if (b == '-') {
			minus = true;
			b = readByte();
		}
		while (true) {
			if (b >= '0' && b <= '9') num = num * 10 + (b - '0');
			else return minus ? -num : num;
			b = readByte();
		}
	}

	private static void tr(Object... o) { if (!oj) System.out.println(Arrays.deepToString(o)); }
	private static boolean oj = System.getProperty("ONLINE_JUDGE") != null;
}
