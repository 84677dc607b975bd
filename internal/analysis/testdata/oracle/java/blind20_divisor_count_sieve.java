// want time n log n
// kind stdin
import java.util.*;
public class DivCount {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        int[] d = new int[n + 1];
        for (int i = 1; i <= n; i++) for (int j = i; j <= n; j += i) d[j]++;
        int best = 0;
        for (int i = 1; i <= n; i++) best = Math.max(best, d[i]);
        System.out.println(best);
    }
}
