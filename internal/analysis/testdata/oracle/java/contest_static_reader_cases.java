// want time n
// want space n
import java.util.*;
import java.io.*;
public class Main {
    static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer st;
    static int ni() throws IOException {
        while (st == null || !st.hasMoreTokens()) st = new StringTokenizer(br.readLine());
        return Integer.parseInt(st.nextToken());
    }
    static void solve() throws IOException {
        int n = ni(), k = ni();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = ni();
        int r = 0;
        for (int x : a) if (x % k == 0) r++;
        System.out.println(r);
    }
    public static void main(String[] args) throws IOException {
        int t = ni();
        while (t-- > 0) solve();
    }
}
