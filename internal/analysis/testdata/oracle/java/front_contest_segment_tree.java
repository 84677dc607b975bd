// want time n log n
// want space n
import java.io.*;
import java.util.*;
public class Main {
    static long[] tree;
    static int size;
    static void update(int i, long v) {
        i += size;
        tree[i] = v;
        while (i > 1) {
            i /= 2;
            tree[i] = tree[2 * i] + tree[2 * i + 1];
        }
    }
    static long query(int l, int r) {
        long res = 0;
        for (l += size, r += size; l < r; l >>= 1, r >>= 1) {
            if ((l & 1) == 1) res += tree[l++];
            if ((r & 1) == 1) res += tree[--r];
        }
        return res;
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        String[] nm = br.readLine().split(" ");
        int n = Integer.parseInt(nm[0]), m = Integer.parseInt(nm[1]);
        size = 1;
        while (size < n) size *= 2;
        tree = new long[2 * size];
        String[] vals = br.readLine().split(" ");
        for (int i = 0; i < n; i++) update(i, Long.parseLong(vals[i]));
        for (int i = 0; i < m; i++) {
            String[] p = br.readLine().split(" ");
            if (p[0].equals("1")) update(Integer.parseInt(p[1]), Long.parseLong(p[2]));
            else System.out.println(query(Integer.parseInt(p[1]), Integer.parseInt(p[2])));
        }
    }
}
