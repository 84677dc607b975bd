// want time n
// kind stdin
import java.util.*;
public class Bananas {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int k = sc.nextInt();
        long n = sc.nextLong();
        int w = sc.nextInt();
        long need = 0;
        for (int i = 1; i <= w; i++) need += (long) i * k;
        System.out.println(need > n ? need - n : 0);
    }
}
