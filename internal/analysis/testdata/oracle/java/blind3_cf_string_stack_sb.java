// want time n
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String s = in.next();
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray()) {
            int L = sb.length();
            if (L > 0 && sb.charAt(L - 1) == c) sb.deleteCharAt(L - 1);
            else sb.append(c);
        }
        System.out.println(sb.length() == 0 ? "Empty" : sb.toString());
    }
}
