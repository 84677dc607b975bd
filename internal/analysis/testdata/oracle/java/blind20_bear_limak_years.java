// want time log n
// kind stdin
import java.util.*;
public class Limak {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int a = sc.nextInt(), b = sc.nextInt(), y = 0;
        while (a <= b) {
            a *= 3;
            b *= 2;
            y++;
        }
        System.out.println(y);
    }
}
