// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static class FastReader {
        BufferedReader br; StringTokenizer st;
        public FastReader() { br = new BufferedReader(new InputStreamReader(System.in)); }
        String next() {
            while (st == null || !st.hasMoreElements()) {
                try { st = new StringTokenizer(br.readLine()); } catch (IOException e) { e.printStackTrace(); }
            }
            return st.nextToken();
        }
        int nextInt() { return Integer.parseInt(next()); }
        long nextLong() { return Long.parseLong(next()); }
    }
    static int[] a = new int[200005];
    public static void main(String[] args) {
        FastReader in = new FastReader();
        int t = in.nextInt();
        StringBuilder sb = new StringBuilder();
        while (t-- > 0) {
            int n = in.nextInt();
            for (int i = 0; i < n; i++) a[i] = in.nextInt();
            Arrays.sort(a, 0, n);
            long res = 0;
            for (int i = 0; i < n / 2; i++) res += a[n - 1 - i] - a[i];
            sb.append(res).append("\n");
        }
        System.out.print(sb);
    }
}
