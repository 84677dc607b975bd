// want time log n
// kind stdin
import java.util.*;
public class LuckyDigits {
    static boolean lucky(long x) {
        while (x > 0) {
            if (x % 10 != 4 && x % 10 != 7) return false;
            x /= 10;
        }
        return true;
    }
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        long n = s.nextLong();
        int c = 0;
        while (n > 0) {
            if (n % 10 == 4 || n % 10 == 7) c++;
            n /= 10;
        }
        System.out.println(c > 0 && lucky(c) ? "YES" : "NO");
    }
}
