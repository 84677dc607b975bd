// want time n
// want space n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        long s = sc.nextLong();
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        long cur = 0;
        int best = 0, l = 0;
        for (int r = 0; r < n; r++) {
            cur += a[r];
            while (cur > s) cur -= a[l++];
            best = Math.max(best, r - l + 1);
        }
        System.out.println(best);
    }
}
