// want time log n
// want space 1
import java.util.Scanner;
public class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        long n = s.nextLong();
        int steps = 0;
        while (n > 0) {
            if (n % 2 == 1) steps++;
            n /= 2;
        }
        System.out.println(steps);
    }
}
