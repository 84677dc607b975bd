// want time 1
// want space 1
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int[][] a = new int[3][3];
        int[][] r = new int[3][3];
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) a[i][j] = sc.nextInt();
        int[] dx = {0, 0, 0, 1, -1}, dy = {0, 1, -1, 0, 0};
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < 5; k++) {
                    int x = i + dx[k], y = j + dy[k];
                    if (x >= 0 && x < 3 && y >= 0 && y < 3) r[x][y] += a[i][j];
                }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) System.out.print(r[i][j] % 2 == 0 ? 1 : 0);
            System.out.println();
        }
    }
}
