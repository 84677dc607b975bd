// want time log n
// want space 1
import java.util.Scanner;

public class Main {
    static final long MOD = (long) 1e9 + 7;

    static long power(long b, long e) {
        long r = 1;
        while (e > 0) {
            if ((e & 1) == 1) r = r * b % MOD;
            b = b * b % MOD;
            e >>= 1;
        }
        return r;
    }

    public static void main(String[] args) {
        System.out.println(power(2, new Scanner(System.in).nextLong()));
    }
}
