// want time n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), x = 0;
        int[] piles = new int[n];
        for (int i = 0; i < n; i++) { piles[i] = in.nextInt(); x ^= piles[i]; }
        int ways = 0;
        for (int p : piles) if ((p ^ x) < p) ways++;
        System.out.println(ways);
    }
}
