// want time n^2 log n
// kind stdin
import java.io.*;
import java.util.*;

public class Main {
	public static void main(String[] args) {
		InputReader in = new InputReader(System.in);
		PrintWriter out = new PrintWriter(System.out);
		CTaskC solver = new CTaskC();
		int testCount = Integer.parseInt(in.next());
		for (int i = 1; i <= testCount; i++) solver.solve(i, in, out);
		out.close();
	}
	static class CTaskC {
		public void solve(int testNumber, InputReader in, PrintWriter out) {
			int n = in.nextInt();
			long k = in.nextInt();
			long[] a = new long[n];
			for (int i = 0; i < n; i++) a[i] = in.nextInt();
			long l = 0, r = (long) 1e18;
			while (l < r) {
				long m = (l + r + 1) / 2;
				if (can(a, m, k)) l = m;
				else r = m - 1;
			}
			out.println(l);
		}
		private boolean can(long[] a, long m, long k) {
			for (int i = 0; i < a.length; i++) {
				long need = 0, cur = m;
				for (int j = i; j < a.length; j++) {
					if (a[j] >= cur) break;
					need += cur - a[j];
					cur--;
					if (need > k) break;
				}
				if (need <= k) return true;
			}
			return false;
		}
	}
    static class InputReader {
        private InputStream stream;
        private byte[] buf = new byte[1024];
        private int curChar;
        private int numChars;
        private InputReader.SpaceCharFilter filter;

        public InputReader(InputStream stream) {
            this.stream = stream;
        }

        public int read() {
            if (numChars == -1) {
                throw new InputMismatchException();
            }
            if (curChar >= numChars) {
                curChar = 0;
                try {
                    numChars = stream.read(buf);
                } catch (IOException e) {
                    throw new InputMismatchException();
                }
                if (numChars <= 0) {
                    return -1;
                }
            }
            return buf[curChar++];
        }

        public int nextInt() {
            int c = read();
            while (isSpaceChar(c)) {
                c = read();
            }
            int sgn = 1;
            if (c == '-') {
                sgn = -1;
                c = read();
            }
            int res = 0;
            do {
                if (c < '0' || c > '9') {
                    throw new InputMismatchException();
                }
                res *= 10;
                res += c - '0';
                c = read();
            } while (!isSpaceChar(c));
            return res * sgn;
        }

        public String next() {
            int c = read();
            while (isSpaceChar(c)) {
                c = read();
            }
            StringBuilder res = new StringBuilder();
            do {
                if (Character.isValidCodePoint(c)) {
                    res.appendCodePoint(c);
                }
                c = read();
            } while (!isSpaceChar(c));
            return res.toString();
        }

        public boolean isSpaceChar(int c) {
            if (filter != null) {
                return filter.isSpaceChar(c);
            }
            return isWhitespace(c);
        }

        public static boolean isWhitespace(int c) {
            return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == -1;
        }

        public interface SpaceCharFilter {
            public boolean isSpaceChar(int ch);
        }
    }
}
