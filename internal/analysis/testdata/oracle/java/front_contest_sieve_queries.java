// want time n log n
// want space n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        int[] divs = new int[n + 1];
        for (int i = 1; i <= n; i++)
            for (int j = i; j <= n; j += i)
                divs[j]++;
        long total = 0;
        for (int i = 1; i <= n; i++) total += (long) i * divs[i];
        System.out.println(total);
    }
}
