// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        boolean[] comp = new boolean[n + 1];
        int cnt = 0;
        for (int i = 2; i <= n; i++) {
            if (!comp[i]) {
                cnt++;
                for (long j = (long) i * i; j <= n; j += i) comp[(int) j] = true;
            }
        }
        System.out.println(cnt);
    }
}
