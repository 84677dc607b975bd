// want time n^2
// want space n
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        List<List<Integer>> g = new ArrayList<>();
        for (int i = 0; i < n; i++) g.add(new ArrayList<>());
        for (int i = 0; i < m; i++) {
            int a = sc.nextInt() - 1, b = sc.nextInt() - 1;
            g.get(a).add(b);
            g.get(b).add(a);
        }
        int best = 0;
        for (int s = 0; s < n; s++) {
            int[] d = new int[n];
            Arrays.fill(d, -1);
            ArrayDeque<Integer> q = new ArrayDeque<>();
            q.add(s);
            d[s] = 0;
            while (!q.isEmpty()) {
                int u = q.poll();
                best = Math.max(best, d[u]);
                for (int v : g.get(u)) {
                    if (d[v] < 0) {
                        d[v] = d[u] + 1;
                        q.add(v);
                    }
                }
            }
        }
        System.out.println(best);
    }
}
