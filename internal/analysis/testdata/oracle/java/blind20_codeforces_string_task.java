// want time n
// kind stdin
import java.util.*;
public class StringTask {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String s = in.nextLine().toLowerCase();
        String v = "aoyeui";
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char ch = s.charAt(i);
            if (v.indexOf(ch) == -1) sb.append('.').append(ch);
        }
        System.out.println(sb);
    }
}
