// want time n
// want space 1
// kind stdin
import java.util.Scanner;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt();
        int days = 0, socks = n;
        while (socks > 0) {
            days++;
            socks--;
            if (days % m == 0) socks++;
        }
        System.out.println(days);
    }
}
