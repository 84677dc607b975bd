// want time 1
// want space 1
// kind stdin
import java.util.Scanner;

public class A {
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        long n = s.nextLong(), m = s.nextLong(), a = s.nextLong();
        long x = n / a + (n % a == 0 ? 0 : 1);
        long y = m / a + (m % a == 0 ? 0 : 1);
        System.out.println(x * y);
    }
}
