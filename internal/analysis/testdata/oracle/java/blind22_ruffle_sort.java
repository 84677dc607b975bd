// want time n log n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static void ruffleSort(long[] a) {
        int n = a.length;
        Random r = new Random();
        for (int i = 0; i < n; i++) { int oi = r.nextInt(n); long t = a[i]; a[i] = a[oi]; a[oi] = t; }
        Arrays.sort(a);
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int t = Integer.parseInt(br.readLine().trim());
        StringBuilder ans = new StringBuilder();
        for (int q = 0; q < t; q++) {
            int n = Integer.parseInt(br.readLine().trim());
            String[] s = br.readLine().trim().split("\\s+");
            long[] a = new long[n];
            for (int i = 0; i < n; i++) a[i] = Long.parseLong(s[i]);
            ruffleSort(a);
            long d = 0, pre = 0;
            for (int i = 0; i < n; i++) { d += a[i] * i - pre; pre += a[i]; }
            ans.append(d).append('\n');
        }
        System.out.print(ans);
    }
}
