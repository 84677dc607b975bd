// want time n^2
// kind stdin
import java.util.*;
public class Queue {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), t = sc.nextInt();
        StringBuilder sb = new StringBuilder(sc.next());
        while (t-- > 0) {
            for (int i = 0; i + 1 < n; i++) {
                if (sb.charAt(i) == 'B' && sb.charAt(i + 1) == 'G') {
                    sb.setCharAt(i, 'G');
                    sb.setCharAt(i + 1, 'B');
                    i++;
                }
            }
        }
        System.out.println(sb);
    }
}
