// want time n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Codeforces {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int t = Integer.parseInt(br.readLine());
        while (t-- > 0) {
            int n = Integer.parseInt(br.readLine());
            String[] s = br.readLine().split(" ");
            int[] a = new int[n];
            for (int i = 0; i < n; i++) a[i] = Integer.parseInt(s[i]);
            int max = 0, cur = 0;
            for (int i = 0; i < n; i++) {
                if (a[i] == 0) cur++;
                else cur = 0;
                max = Math.max(max, cur);
            }
            System.out.println(max);
        }
    }
}
