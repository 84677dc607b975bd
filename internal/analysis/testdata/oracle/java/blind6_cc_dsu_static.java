// want time n
// want space n
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static int[] par, sz;
    static int find(int x) {
        if (par[x] == x) return x;
        return par[x] = find(par[x]);
    }
    static boolean union(int a, int b) {
        a = find(a); b = find(b);
        if (a == b) return false;
        if (sz[a] < sz[b]) { int t = a; a = b; b = t; }
        par[b] = a;
        sz[a] += sz[b];
        return true;
    }
    public static void main(String[] args) throws IOException {
        StreamTokenizer st = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        st.nextToken();
        int n = (int) st.nval;
        st.nextToken();
        int m = (int) st.nval;
        par = new int[n + 1];
        sz = new int[n + 1];
        for (int i = 1; i <= n; i++) { par[i] = i; sz[i] = 1; }
        int comps = n;
        for (int i = 0; i < m; i++) {
            st.nextToken();
            int u = (int) st.nval;
            st.nextToken();
            int v = (int) st.nval;
            if (union(u, v)) comps--;
        }
        System.out.println(comps);
    }
}
