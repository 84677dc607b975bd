// want time n^2
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.next();
        int n = s.length();
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < n; i++) {
            long h = 0;
            for (int j = i; j < n; j++) {
                h = h * 131 + s.charAt(j);
                set.add(h);
            }
        }
        System.out.println(set.size());
    }
}
