// want time n^2
// kind stdin
import java.util.*;
public class Jos {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), k = sc.nextInt();
        List<Integer> l = new ArrayList<>();
        for (int i = 1; i <= n; i++) l.add(i);
        int at = 0;
        StringBuilder sb = new StringBuilder();
        while (!l.isEmpty()) {
            at = (at + k) % l.size();
            sb.append(l.remove(at)).append(' ');
        }
        System.out.println(sb);
    }
}
