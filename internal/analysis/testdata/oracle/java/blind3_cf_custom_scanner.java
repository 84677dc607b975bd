// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;

public class Main {
    static class FastScanner {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer("");
        String next() {
            while (!st.hasMoreTokens())
                try { st = new StringTokenizer(br.readLine()); } catch (IOException e) { e.printStackTrace(); }
            return st.nextToken();
        }
        int nextInt() { return Integer.parseInt(next()); }
        int[] readArray(int n) {
            int[] a = new int[n];
            for (int i = 0; i < n; i++) a[i] = nextInt();
            return a;
        }
    }
    static void sort(int[] a) {
        ArrayList<Integer> l = new ArrayList<>();
        for (int i : a) l.add(i);
        Collections.sort(l);
        for (int i = 0; i < a.length; i++) a[i] = l.get(i);
    }
    public static void main(String[] args) {
        FastScanner fs = new FastScanner();
        int T = fs.nextInt();
        PrintWriter out = new PrintWriter(System.out);
        for (int tt = 0; tt < T; tt++) {
            int n = fs.nextInt(), k = fs.nextInt();
            int[] a = fs.readArray(n);
            sort(a);
            long sum = 0;
            int cnt = 0;
            for (int i = n - 1; i >= 0 && cnt < k; i--, cnt++) sum += a[i];
            out.println(sum);
        }
        out.close();
    }
}
