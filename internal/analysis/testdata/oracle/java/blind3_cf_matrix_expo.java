// want time log n
// want space 1
// kind stdin
import java.util.*;
public class Main {
    static final long MOD = 1_000_000_007L;
    static long[][] mul(long[][] a, long[][] b) {
        long[][] c = new long[2][2];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++)
                    c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % MOD;
        return c;
    }
    public static void main(String[] args) {
        long n = new Scanner(System.in).nextLong();
        long[][] r = {{1, 0}, {0, 1}}, m = {{1, 1}, {1, 0}};
        while (n > 0) {
            if ((n & 1) == 1) r = mul(r, m);
            m = mul(m, m);
            n >>= 1;
        }
        System.out.println(r[0][1]);
    }
}
