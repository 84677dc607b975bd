// want time n
// kind stdin
import java.io.*;
import java.util.*;
public class Levels {
    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        String[] f = br.readLine().trim().split(" ");
        int n = Integer.parseInt(f[0]), m = Integer.parseInt(f[1]);
        LinkedList<Integer>[] g = new LinkedList[n];
        for (int i = 0; i < n; i++) g[i] = new LinkedList<Integer>();
        for (int i = 0; i < m; i++) {
            f = br.readLine().split(" ");
            int a = Integer.parseInt(f[0]) - 1, b = Integer.parseInt(f[1]) - 1;
            g[a].add(b);
            g[b].add(a);
        }
        int[] lvl = new int[n];
        Arrays.fill(lvl, -1);
        java.util.Queue<Integer> q = new LinkedList<Integer>();
        q.add(0);
        lvl[0] = 0;
        while (q.size() > 0) {
            int u = q.remove();
            Iterator<Integer> it = g[u].iterator();
            while (it.hasNext()) {
                int v = it.next();
                if (lvl[v] == -1) {
                    lvl[v] = lvl[u] + 1;
                    q.add(v);
                }
            }
        }
        StringBuilder sb = new StringBuilder();
        for (int x : lvl) sb.append(x).append('\n');
        System.out.print(sb);
    }
}
