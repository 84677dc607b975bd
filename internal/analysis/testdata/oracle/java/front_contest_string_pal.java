// want time n
// want space n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        int t = s.nextInt();
        for (int tc = 0; tc < t; tc++) solve(s);
    }
    static void solve(Scanner s) {
        String str = s.next();
        String rev = new StringBuilder(str).reverse().toString();
        if (str.equals(rev)) System.out.println("PALINDROME");
        else {
            int[] c = new int[26];
            for (int i = 0; i < str.length(); i++) c[str.charAt(i) - 'a']++;
            int odd = 0;
            for (int i = 0; i < 26; i++) odd += c[i] % 2;
            System.out.println(odd);
        }
    }
}
