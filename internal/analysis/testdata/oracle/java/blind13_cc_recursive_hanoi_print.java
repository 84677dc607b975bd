// want time 2^n
// want space n
// kind stdin
import java.util.*;
public class Main {
    static StringBuilder sb = new StringBuilder();
    static int cnt = 0;
    static void move(int n, int a, int b, int c) {
        if (n == 0) return;
        move(n - 1, a, c, b);
        cnt++;
        move(n - 1, c, b, a);
    }
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        move(n, 1, 3, 2);
        System.out.println(cnt);
    }
}
