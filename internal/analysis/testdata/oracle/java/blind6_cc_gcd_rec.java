// want time log n
// want space log n
// kind stdin
import java.util.*;
public class Main {
    static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long a = sc.nextLong();
        long b = sc.nextLong();
        System.out.println(a / gcd(a, b) * b);
    }
}
