// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int[] d = new int[n + 1];
        for (int i = 1; i <= n; i++)
            for (int j = i; j <= n; j += i) d[j]++;
        long s = 0;
        for (int i = 1; i <= n; i++) s += (long) i * d[i];
        System.out.println(s);
    }
}
