// want time log n
// want space 1
// kind stdin
import java.util.Scanner;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long n = sc.nextLong();
        int count = 0;
        while (n != 1) {
            if ((n & 1) == 0) n >>= 1;
            else n = n - 1;
            count++;
        }
        System.out.println(count);
    }
}
