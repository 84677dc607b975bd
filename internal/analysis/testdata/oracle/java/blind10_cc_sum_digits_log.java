// want time log n
// want space 1
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long n = in.nextLong();
        long lo = 0, hi = 2000000000L;
        while (lo < hi) {
            long mid = (lo + hi) / 2;
            if (mid * (mid + 1) / 2 >= n) hi = mid;
            else lo = mid + 1;
        }
        System.out.println(lo);
    }
}
