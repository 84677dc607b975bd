// want time 1
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long n = sc.nextLong(), m = sc.nextLong(), a = sc.nextLong();
        System.out.println(((n + a - 1) / a) * ((m + a - 1) / a));
    }
}
