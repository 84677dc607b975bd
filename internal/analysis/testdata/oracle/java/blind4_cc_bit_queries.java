// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static long[] tree;
    static int n;
    static void add(int i, long v) { for (; i <= n; i += i & -i) tree[i] += v; }
    static long sum(int i) { long s = 0; for (; i > 0; i -= i & -i) s += tree[i]; return s; }
    public static void main(String[] args) throws Exception {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        n = Integer.parseInt(st.nextToken());
        int q = Integer.parseInt(st.nextToken());
        tree = new long[n + 1];
        st = new StringTokenizer(br.readLine());
        for (int i = 1; i <= n; i++) add(i, Long.parseLong(st.nextToken()));
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < q; i++) {
            st = new StringTokenizer(br.readLine());
            int type = Integer.parseInt(st.nextToken()), x = Integer.parseInt(st.nextToken()), y = Integer.parseInt(st.nextToken());
            if (type == 1) add(x, y);
            else sb.append(sum(y) - sum(x - 1)).append('\n');
        }
        System.out.print(sb);
    }
}
