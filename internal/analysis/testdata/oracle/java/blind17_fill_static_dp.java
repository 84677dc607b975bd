// want time n
// kind stdin
import java.util.*;
public class Main {
    static long[] memo = new long[1000001];
    static final int MOD = 998244353;
    static long f(int n) {
        if (n <= 1) return 1;
        if (memo[n] != 0) return memo[n];
        return memo[n] = (f(n - 1) + (n - 1L) * f(n - 2)) % MOD;
    }
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        System.out.println(f(s.nextInt()));
    }
}
