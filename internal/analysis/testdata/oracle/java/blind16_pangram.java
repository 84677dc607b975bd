// want time n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.nextLine();
        int[] c = new int[26];
        for (char ch : s.toCharArray()) if (Character.isLetter(ch)) c[Character.toLowerCase(ch) - 'a']++;
        boolean ok = true;
        for (int x : c) if (x == 0) ok = false;
        System.out.println(ok ? "pangram" : "not pangram");
    }
}
