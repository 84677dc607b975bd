// want time n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    public static void main(String[] args) {
        InputReader in = new InputReader(System.in);
        PrintWriter out = new PrintWriter(System.out);
        TaskB solver = new TaskB();
        solver.solve(1, in, out);
        out.close();
    }
    static class TaskB {
        public void solve(int testNumber, InputReader in, PrintWriter out) {
            int n = in.nextInt();
            int[] deg = new int[n + 1];
            for (int i = 0; i < n - 1; i++) { deg[in.nextInt()]++; deg[in.nextInt()]++; }
            int leaves = 0;
            for (int i = 1; i <= n; ++i) if (deg[i] == 1) ++leaves;
            out.println(leaves);
        }
    }
    static class InputReader {
        private InputStream stream; private byte[] buf = new byte[1024]; private int curChar; private int numChars;
        public InputReader(InputStream stream) { this.stream = stream; }
        public int read() {
            if (numChars == -1) throw new InputMismatchException();
            if (curChar >= numChars) {
                curChar = 0;
                try { numChars = stream.read(buf); } catch (IOException e) { throw new InputMismatchException(); }
                if (numChars <= 0) return -1;
            }
            return buf[curChar++];
        }
        public int nextInt() {
            int c = read();
            while (isSpaceChar(c)) c = read();
            int sgn = 1;
            if (c == '-') { sgn = -1; c = read(); }
            int res = 0;
            do { if (c < '0' || c > '9') throw new InputMismatchException(); res *= 10; res += c - '0'; c = read(); } while (!isSpaceChar(c));
            return res * sgn;
        }
        public static boolean isSpaceChar(int c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == -1; }
    }
}
