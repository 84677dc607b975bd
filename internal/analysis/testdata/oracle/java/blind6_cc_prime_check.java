// want time sqrt n
// want space 1
// kind stdin
import java.util.Scanner;
public class Main {
    static boolean prime(int n) {
        if (n < 2) return false;
        for (int i = 2; i * i <= n; i++) {
            if (n % i == 0) return false;
        }
        return true;
    }
    public static void main(String args[]) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        if (prime(n)) System.out.println(1);
        else if (n % 2 == 0 || prime(n - 2)) System.out.println(2);
        else System.out.println(3);
    }
}
