// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        Map<Integer, Integer> cnt = new HashMap<>();
        TreeSet<Integer> missing = new TreeSet<>();
        for (int i = 0; i <= n; i++) missing.add(i);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < n; i++) {
            int x = sc.nextInt();
            cnt.merge(x, 1, Integer::sum);
            missing.remove(x);
            sb.append(missing.first()).append(' ');
        }
        System.out.println(sb.toString().trim());
    }
}
