// want time n log n
// kind stdin
import java.util.*;
public class Main {
    static int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        int c = 0;
        for (int i = 0; i < n; i++) if (gcd(a[i], n) == 1) c++;
        System.out.println(c);
    }
}
