// want time n^2
// kind stdin
import java.util.*;
public class SG {
    static int[] sg = new int[2005];
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        for (int i = 1; i <= n; i++) {
            boolean[] seen = new boolean[2048];
            for (int j = 0; j < i; j++) seen[sg[j] ^ sg[i - 1 - j]] = true;
            int m = 0;
            while (seen[m]) m++;
            sg[i] = m;
        }
        System.out.println(sg[n] != 0 ? 1 : 2);
    }
}
