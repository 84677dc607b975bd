// want time n
// kind stdin
import java.util.Scanner;
public class ChatRoom {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.nextLine();
        String h = "hello";
        int p = 0;
        for (int i = 0; i < s.length() && p < h.length(); i++) {
            if (s.charAt(i) == h.charAt(p)) p++;
        }
        System.out.println(p == h.length() ? "YES" : "NO");
    }
}
