// want time n^2
// kind stdin
import java.util.*;
public class Distinct {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.next(), good = sc.next();
        int k = sc.nextInt();
        HashSet<Long> seen = new HashSet<>();
        for (int i = 0; i < s.length(); i++) {
            long h = 0;
            int bad = 0;
            for (int j = i; j < s.length(); j++) {
                if (good.charAt(s.charAt(j) - 'a') == '0') bad++;
                if (bad > k) break;
                h = h * 131 + s.charAt(j);
                seen.add(h);
            }
        }
        System.out.println(seen.size());
    }
}
