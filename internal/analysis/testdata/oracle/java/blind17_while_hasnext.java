// want time n
// kind stdin
import java.util.Scanner;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        long sum = 0; int cnt = 0;
        while (sc.hasNextInt()) { sum += sc.nextInt(); cnt++; }
        System.out.printf("%.2f%n", cnt == 0 ? 0.0 : (double) sum / cnt);
    }
}
