// want time n
// want space n
import java.util.*;
import java.io.*;
public class Solution {
    static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
    static int[] readArray(int n) throws IOException {
        StringTokenizer st = new StringTokenizer(br.readLine());
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = Integer.parseInt(st.nextToken());
        return a;
    }
    public static void main(String[] args) throws IOException {
        int t = Integer.parseInt(br.readLine());
        StringBuilder sb = new StringBuilder();
        while (t-- > 0) {
            int n = Integer.parseInt(br.readLine());
            int[] a = readArray(n);
            int l = 0, r = n - 1;
            long x = 0, y = 0;
            int ans = 0;
            while (l <= r) {
                if (x <= y) x += a[l++];
                else y += a[r--];
                if (x == y) ans = l + (n - 1 - r);
            }
            sb.append(ans).append("\n");
        }
        System.out.print(sb);
    }
}
