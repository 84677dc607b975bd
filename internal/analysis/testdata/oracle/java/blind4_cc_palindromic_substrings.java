// want time n^2
// want space n
// kind stdin
import java.util.Scanner;
public class Main {
    static int expand(char[] s, int l, int r) {
        int c = 0;
        while (l >= 0 && r < s.length && s[l] == s[r]) { l--; r++; c++; }
        return c;
    }
    public static void main(String[] args) {
        char[] s = new Scanner(System.in).nextLine().toCharArray();
        int total = 0;
        for (int i = 0; i < s.length; i++) total += expand(s, i, i) + expand(s, i, i + 1);
        System.out.println(total);
    }
}
