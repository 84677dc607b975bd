// want time n
// kind stdin
import java.util.*;
public class Substr {
    static final int K = 26;
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.next();
        int[] last = new int[K];
        Arrays.fill(last, -1);
        int best = 0, from = 0;
        for (int i = 0; i < s.length(); i++) {
            int c = s.charAt(i) - 'a';
            from = Math.max(from, last[c] + 1);
            last[c] = i;
            best = Math.max(best, i - from + 1);
        }
        System.out.println(best);
    }
}
