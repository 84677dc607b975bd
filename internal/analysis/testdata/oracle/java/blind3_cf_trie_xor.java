// want time n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static int[][] next = new int[3200001][2];
    static int cnt = 1;
    static void insert(int x) {
        int cur = 0;
        for (int b = 30; b >= 0; b--) {
            int t = (x >> b) & 1;
            if (next[cur][t] == 0) next[cur][t] = cnt++;
            cur = next[cur][t];
        }
    }
    static int query(int x) {
        int cur = 0, res = 0;
        for (int b = 30; b >= 0; b--) {
            int t = (x >> b) & 1;
            if (next[cur][t ^ 1] != 0) { res |= 1 << b; t ^= 1; }
            cur = next[cur][t];
        }
        return res;
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine().trim());
        StringTokenizer st = new StringTokenizer(br.readLine());
        int best = 0;
        insert(0);
        for (int i = 0; i < n; i++) {
            int x = Integer.parseInt(st.nextToken());
            insert(x);
            best = Math.max(best, query(x));
        }
        System.out.println(best);
    }
}
