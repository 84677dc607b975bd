// want time 2^n
// want space n
// kind stdin
import java.util.*;
public class Main {
    static int n, k, cnt = 0;
    static int[] a;
    static void go(int idx, int chosen, int sum) {
        if (idx == n) {
            if (chosen == k && sum % 2 == 1) cnt++;
            return;
        }
        go(idx + 1, chosen, sum);
        go(idx + 1, chosen + 1, sum + a[idx]);
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt();
        k = sc.nextInt();
        a = new int[n];
        for (int i = 0; i < n; i++) a[i] = sc.nextInt();
        go(0, 0, 0);
        System.out.println(cnt);
    }
}
