// want time log n
// kind stdin
import java.util.*;
public class Plant {
    static final long M = 1000000007L;
    static long[][] mul(long[][] a, long[][] b) {
        long[][] c = new long[2][2];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) for (int k = 0; k < 2; k++) c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % M;
        return c;
    }
    static long[][] pow(long[][] a, long p) {
        if (p == 0) return new long[][]{{1, 0}, {0, 1}};
        long[][] h = pow(a, p / 2);
        h = mul(h, h);
        return p % 2 == 1 ? mul(h, a) : h;
    }
    public static void main(String[] args) {
        long n = new Scanner(System.in).nextLong();
        long[][] r = pow(new long[][]{{3, 1}, {1, 3}}, n);
        System.out.println(r[0][0]);
    }
}
