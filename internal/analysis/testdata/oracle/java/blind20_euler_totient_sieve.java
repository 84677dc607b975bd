// want time n log n
// kind stdin
import java.util.*;
public class Totient {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        int[] phi = new int[n + 1];
        for (int i = 0; i <= n; i++) phi[i] = i;
        for (int i = 2; i <= n; i++)
            if (phi[i] == i)
                for (int j = i; j <= n; j += i) phi[j] -= phi[j] / i;
        long s = 0;
        for (int i = 1; i <= n; i++) s += phi[i];
        System.out.println(s);
    }
}
