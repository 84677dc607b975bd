// want time log n
// want space 1
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long l = sc.nextLong(), r = sc.nextLong();
        long p = 1;
        while ((l | p) <= r) {
            l |= p;
            p <<= 1;
        }
        System.out.println(l);
    }
}
