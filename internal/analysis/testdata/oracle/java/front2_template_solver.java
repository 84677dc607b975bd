// want time n log n
// want space n
import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) {
        InputReader in = new InputReader(System.in);
        PrintWriter out = new PrintWriter(System.out);
        TaskC solver = new TaskC();
        int testCount = in.nextInt();
        for (int i = 1; i <= testCount; i++) solver.solve(i, in, out);
        out.close();
    }
    static class TaskC {
        public void solve(int testNumber, InputReader in, PrintWriter out) {
            int n = in.nextInt();
            int[][] seg = new int[n][2];
            for (int i = 0; i < n; i++) {
                seg[i][0] = in.nextInt();
                seg[i][1] = in.nextInt();
            }
            Arrays.sort(seg, Comparator.comparingInt(a -> a[1]));
            int last = Integer.MIN_VALUE, cnt = 0;
            for (int[] s : seg) {
                if (s[0] > last) {
                    last = s[1];
                    cnt++;
                }
            }
            out.println(cnt);
        }
    }
    static class InputReader {
        private final BufferedReader reader;
        private StringTokenizer tokenizer;
        public InputReader(InputStream stream) {
            reader = new BufferedReader(new InputStreamReader(stream), 32768);
        }
        public String next() {
            while (tokenizer == null || !tokenizer.hasMoreTokens()) {
                try {
                    tokenizer = new StringTokenizer(reader.readLine());
                } catch (IOException e) {
                    throw new RuntimeException(e);
                }
            }
            return tokenizer.nextToken();
        }
        public int nextInt() { return Integer.parseInt(next()); }
    }
}
