// want time n
// want space n
import java.io.*;
import java.util.*;
public class Main {
    static class FastReader {
        BufferedReader br; StringTokenizer st;
        FastReader() { br = new BufferedReader(new InputStreamReader(System.in)); }
        String next() {
            while (st == null || !st.hasMoreElements()) {
                try { st = new StringTokenizer(br.readLine()); } catch (IOException e) { e.printStackTrace(); }
            }
            return st.nextToken();
        }
        int nextInt() { return Integer.parseInt(next()); }
        long nextLong() { return Long.parseLong(next()); }
    }
    public static void main(String[] args) {
        FastReader f = new FastReader();
        int t = f.nextInt();
        StringBuilder sb = new StringBuilder();
        while (t-- > 0) {
            int n = f.nextInt();
            long x = 0;
            for (int i = 0; i < n; i++) x ^= f.nextInt();
            sb.append(x).append("\n");
        }
        System.out.print(sb);
    }
}
