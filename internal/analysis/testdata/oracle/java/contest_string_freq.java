// want time n
// want space n
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        String s = sc.next();
        int[] freq = new int[26];
        for (int i = 0; i < s.length(); i++) freq[s.charAt(i) - 'a']++;
        int odd = 0;
        for (int f : freq) if (f % 2 == 1) odd++;
        System.out.println(odd);
    }
}
