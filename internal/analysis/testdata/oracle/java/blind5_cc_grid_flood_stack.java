// want time n^2
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int h = sc.nextInt(), w = sc.nextInt();
        char[][] g = new char[h][];
        for (int i = 0; i < h; i++) g[i] = sc.next().toCharArray();
        int best = 0;
        int[] dx = {1, -1, 0, 0}, dy = {0, 0, 1, -1};
        for (int i = 0; i < h; i++) for (int j = 0; j < w; j++) {
            if (g[i][j] != '.') continue;
            int size = 0;
            Deque<int[]> st = new ArrayDeque<>();
            st.push(new int[]{i, j});
            g[i][j] = '#';
            while (!st.isEmpty()) {
                int[] c = st.pop();
                size++;
                for (int d = 0; d < 4; d++) {
                    int x = c[0] + dx[d], y = c[1] + dy[d];
                    if (x >= 0 && y >= 0 && x < h && y < w && g[x][y] == '.') {
                        g[x][y] = '#';
                        st.push(new int[]{x, y});
                    }
                }
            }
            best = Math.max(best, size);
        }
        System.out.println(best);
    }
}
