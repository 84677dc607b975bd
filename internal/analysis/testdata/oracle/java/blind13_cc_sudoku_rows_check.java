// want time 1
// want space 1
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int[][] g = new int[9][9];
        for (int i = 0; i < 9; i++) for (int j = 0; j < 9; j++) g[i][j] = in.nextInt();
        boolean ok = true;
        for (int i = 0; i < 9; i++) {
            Set<Integer> r = new HashSet<>(), c = new HashSet<>();
            for (int j = 0; j < 9; j++) {
                r.add(g[i][j]);
                c.add(g[j][i]);
            }
            ok &= r.size() == 9 && c.size() == 9;
        }
        System.out.println(ok ? "CORRECT" : "INCORRECT");
    }
}
