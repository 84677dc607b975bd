// want time log n
// kind stdin
import java.util.Scanner;
public class Main {
    static final long MOD = 1_000_000_007L;
    static long power(long b, long e) {
        long r = 1; b %= MOD;
        while (e > 0) { if ((e & 1) == 1) r = r * b % MOD; b = b * b % MOD; e >>= 1; }
        return r;
    }
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        long n = s.nextLong();
        System.out.println(power(2, n - 1) * (n % MOD) % MOD);
    }
}
