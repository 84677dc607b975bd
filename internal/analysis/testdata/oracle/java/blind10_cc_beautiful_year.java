// want time n log n
// want space 1
// kind stdin
import java.util.*;
public class Main {
    static boolean distinct(int y) {
        int[] c = new int[10];
        while (y > 0) {
            c[y % 10]++;
            y /= 10;
        }
        for (int i = 0; i < 10; i++) if (c[i] > 1) return false;
        return true;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        for (int i = 1; i <= n; i++) {
            if (distinct(i)) System.out.print("");
        }
    }
}
