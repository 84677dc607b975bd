// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static long[] t, lz;
    static void push(int v, int l, int r) {
        if (lz[v] != 0) {
            t[v] += lz[v] * (r - l + 1);
            if (l != r) {
                lz[2 * v] += lz[v];
                lz[2 * v + 1] += lz[v];
            }
            lz[v] = 0;
        }
    }
    static void add(int v, int l, int r, int a, int b, long x) {
        push(v, l, r);
        if (a > r || b < l) return;
        if (a <= l && r <= b) {
            lz[v] += x;
            push(v, l, r);
            return;
        }
        int m = (l + r) / 2;
        add(2 * v, l, m, a, b, x);
        add(2 * v + 1, m + 1, r, a, b, x);
        t[v] = t[2 * v] + t[2 * v + 1];
    }
    static long sum(int v, int l, int r, int a, int b) {
        if (a > r || b < l) return 0;
        push(v, l, r);
        if (a <= l && r <= b) return t[v];
        int m = (l + r) / 2;
        return sum(2 * v, l, m, a, b) + sum(2 * v + 1, m + 1, r, a, b);
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken()), q = Integer.parseInt(st.nextToken());
        t = new long[4 * n];
        lz = new long[4 * n];
        StringBuilder sb = new StringBuilder();
        while (q-- > 0) {
            st = new StringTokenizer(br.readLine());
            int type = Integer.parseInt(st.nextToken());
            int a = Integer.parseInt(st.nextToken()), b = Integer.parseInt(st.nextToken());
            if (type == 1) add(1, 1, n, a, b, Long.parseLong(st.nextToken()));
            else sb.append(sum(1, 1, n, a, b)).append('\n');
        }
        System.out.print(sb);
    }
}
