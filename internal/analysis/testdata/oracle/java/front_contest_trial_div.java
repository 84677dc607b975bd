// want time sqrt n
// want space 1
import java.util.*;
class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long n = sc.nextLong();
        long cnt = 0;
        for (long i = 1; i * i <= n; i++) {
            if (n % i == 0) {
                cnt++;
                if (i != n / i) cnt++;
            }
        }
        System.out.println(cnt);
    }
}
