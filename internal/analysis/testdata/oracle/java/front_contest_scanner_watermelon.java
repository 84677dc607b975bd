// want time 1
// want space 1
import java.util.Scanner;
public class A4 {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int w = sc.nextInt();
        System.out.println(w > 2 && w % 2 == 0 ? "YES" : "NO");
    }
}
