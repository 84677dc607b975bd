// want time log n
// want space 1
// kind stdin
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int a = in.nextInt();
        int b = in.nextInt();
        int total = a;
        while (a >= b) {
            total += a / b;
            a = a / b + a % b;
        }
        System.out.println(total);
    }
}
