// want time n log n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static int n, k;
    static int[] a;
    static boolean can(double x) {
        long cnt = 0;
        for (int i = 0; i < n; i++) cnt += (long) Math.floor(a[i] / x);
        return cnt >= k;
    }
    public static void main(String[] args) throws IOException {
        Reader.init(System.in);
        n = Reader.nextInt();
        k = Reader.nextInt();
        a = new int[n];
        int max = 0;
        for (int i = 0; i < n; i++) { a[i] = Reader.nextInt(); max = Math.max(max, a[i]); }
        int lo = 0, hi = max;
        while (lo < hi) {
            int mid = lo + (hi - lo + 1) / 2;
            if (can(mid)) lo = mid; else hi = mid - 1;
        }
        System.out.println(lo);
    }
    static class Reader {
        static BufferedReader reader;
        static StringTokenizer tokenizer;
        static void init(InputStream input) {
            reader = new BufferedReader(new InputStreamReader(input));
            tokenizer = new StringTokenizer("");
        }
        static String next() throws IOException {
            while (!tokenizer.hasMoreTokens()) tokenizer = new StringTokenizer(reader.readLine());
            return tokenizer.nextToken();
        }
        static int nextInt() throws IOException { return Integer.parseInt(next()); }
    }
}
