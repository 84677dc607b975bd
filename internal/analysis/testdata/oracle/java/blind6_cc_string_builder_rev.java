// want time n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.next(), t = sc.next();
        String r = new StringBuilder(s).reverse().toString();
        System.out.println(r.equals(t) ? "YES" : "NO");
    }
}
