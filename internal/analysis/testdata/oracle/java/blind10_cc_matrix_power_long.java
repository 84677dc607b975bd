// want time log n
// want space 1
// kind stdin
import java.util.*;
public class Main {
    static final long MOD = 1000000007L;
    static long[][] mul(long[][] a, long[][] b) {
        int n = a.length;
        long[][] c = new long[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % MOD;
        return c;
    }
    static long[][] pow(long[][] m, long p) {
        long[][] r = {{1, 0}, {0, 1}};
        while (p > 0) {
            if (p % 2 == 1) r = mul(r, m);
            m = mul(m, m);
            p >>= 1;
        }
        return r;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long n = sc.nextLong();
        long[][] base = {{1, 1}, {1, 0}};
        System.out.println(pow(base, n)[0][1]);
    }
}
