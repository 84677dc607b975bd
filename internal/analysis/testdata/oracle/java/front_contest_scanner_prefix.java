// want time n
// want space n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), q = sc.nextInt();
        long[] p = new long[n + 1];
        for (int i = 1; i <= n; i++) p[i] = p[i - 1] + sc.nextInt();
        while (q-- > 0) {
            int l = sc.nextInt(), r = sc.nextInt();
            System.out.println(p[r] - p[l - 1]);
        }
    }
}
