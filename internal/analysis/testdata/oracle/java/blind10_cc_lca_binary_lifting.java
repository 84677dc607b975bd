// want time n log n
// want space n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static int LOG = 18;
    static int[][] up;
    static int[] depth;
    static List<List<Integer>> g = new ArrayList<>();
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        int n = nextInt(in), q = nextInt(in);
        while ((1 << LOG) < n) LOG++;
        up = new int[LOG + 1][n + 1];
        depth = new int[n + 1];
        for (int i = 0; i <= n; i++) g.add(new ArrayList<>());
        for (int i = 2; i <= n; i++) {
            int p = nextInt(in);
            up[0][i] = p;
            depth[i] = depth[p] + 1;
        }
        for (int j = 1; j <= LOG; j++)
            for (int v = 1; v <= n; v++)
                up[j][v] = up[j - 1][up[j - 1][v]];
        StringBuilder sb = new StringBuilder();
        while (q-- > 0) {
            int a = nextInt(in), b = nextInt(in);
            if (depth[a] < depth[b]) { int t = a; a = b; b = t; }
            for (int j = LOG; j >= 0; j--) if (depth[a] - (1 << j) >= depth[b]) a = up[j][a];
            if (a != b) {
                for (int j = LOG; j >= 0; j--) if (up[j][a] != up[j][b]) { a = up[j][a]; b = up[j][b]; }
                a = up[0][a];
            }
            sb.append(a).append('\n');
        }
        System.out.print(sb);
    }
    private static int nextInt(DataInputStream in) throws IOException {
        int ret = 0;
        int b = in.read();
        while (b != '-' && (b < '0' || b > '9')) b = in.read();
        boolean neg = false;
        if (b == '-') { neg = true; b = in.read(); }
        while (b >= '0' && b <= '9') {
            ret = ret * 10 + (b - '0');
            b = in.read();
        }
        return neg ? -ret : ret;
    }
}
