// want time n log n
// want space n
class Solution {
    int[] p;
    int find(int x) { while (p[x] != x) { p[x] = p[p[x]]; x = p[x]; } return x; }
    public boolean validTree(int n, int[][] edges) {
        if (edges.length != n - 1) return false;
        p = new int[n];
        for (int i = 0; i < n; i++) p[i] = i;
        java.util.Arrays.sort(edges, (x, y) -> x[0] - y[0]);
        for (int[] e : edges) {
            int a = find(e[0]), b = find(e[1]);
            if (a == b) return false;
            p[a] = b;
        }
        return true;
    }
}
