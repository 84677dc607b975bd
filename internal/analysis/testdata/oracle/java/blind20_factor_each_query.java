// want time n
// kind stdin
import java.util.*;
import java.io.*;
public class GcdPairs {
    static int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine());
        StringTokenizer st = new StringTokenizer(br.readLine());
        long best = 0, cnt = 0;
        int prev = -1;
        while (n-- > 0) {
            int x = Integer.parseInt(st.nextToken());
            if (x >= prev) cnt++;
            else cnt = 1;
            best = Math.max(best, cnt);
            prev = x;
        }
        System.out.println(best);
    }
}
