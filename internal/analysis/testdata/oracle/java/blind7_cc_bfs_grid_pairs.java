// want time n^2
// want space n^2
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static class Pair {
        int r, c, d;
        Pair(int r, int c, int d) { this.r = r; this.c = c; this.d = d; }
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        String[] p = br.readLine().split(" ");
        int n = Integer.parseInt(p[0]), m = Integer.parseInt(p[1]);
        char[][] g = new char[n][];
        for (int i = 0; i < n; i++) g[i] = br.readLine().toCharArray();
        boolean[][] seen = new boolean[n][m];
        Queue<Pair> q = new LinkedList<>();
        q.add(new Pair(0, 0, 0));
        seen[0][0] = true;
        int[] dr = {0, 0, 1, -1}, dc = {1, -1, 0, 0};
        int ans = -1;
        while (!q.isEmpty()) {
            Pair cur = q.poll();
            if (cur.r == n - 1 && cur.c == m - 1) { ans = cur.d; break; }
            for (int k = 0; k < 4; k++) {
                int nr = cur.r + dr[k], nc = cur.c + dc[k];
                if (nr < 0 || nc < 0 || nr >= n || nc >= m || seen[nr][nc] || g[nr][nc] == '#') continue;
                seen[nr][nc] = true;
                q.add(new Pair(nr, nc, cur.d + 1));
            }
        }
        System.out.println(ans);
    }
}
