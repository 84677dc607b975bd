// want time 1
// want space 1
// kind stdin
import java.util.Scanner;
public class Cut {
    static int max3(int a, int b, int c) { return Math.max(a, Math.max(b, c)); }
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        int x1 = s.nextInt(), y1 = s.nextInt(), x2 = s.nextInt(), y2 = s.nextInt();
        if (x1 != x2 && y1 != y2 && Math.abs(x1 - x2) != Math.abs(y1 - y2)) {
            System.out.println(-1);
            return;
        }
        if (x1 == x2) {
            int d = Math.abs(y1 - y2);
            System.out.println((x1 + d) + " " + y1 + " " + (x2 + d) + " " + y2);
        } else if (y1 == y2) {
            int d = Math.abs(x1 - x2);
            System.out.println(x1 + " " + (y1 + d) + " " + x2 + " " + (y2 + d));
        } else {
            System.out.println(x1 + " " + y2 + " " + x2 + " " + y1);
        }
    }
}
