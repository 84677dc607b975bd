// want time n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer st;
    static String next() throws IOException {
        while (st == null || !st.hasMoreElements()) st = new StringTokenizer(br.readLine());
        return st.nextToken();
    }
    static int ni() throws IOException { return Integer.parseInt(next()); }
    static int[] arr(int n) throws IOException {
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = ni();
        return a;
    }
    public static void main(String[] args) throws IOException {
        int t = ni();
        for (int tc = 1; tc <= t; tc++) {
            int n = ni();
            int[] a = arr(n);
            int[] b = arr(n);
            long s = 0;
            for (int i = 0; i < n; i++) s += Math.max(0, a[i] - b[i]);
            System.out.printf("Case #%d: %d%n", tc, s);
        }
    }
}
