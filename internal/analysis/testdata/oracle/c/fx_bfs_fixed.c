// want time n
// kind stdin
#include <stdio.h>
#define N 100005
int head[N], nxt[2 * N], to[2 * N], tot;
int vis[N], q[N];
void add(int u, int v) { to[++tot] = v; nxt[tot] = head[u]; head[u] = tot; }
int main() {
    int n, m;
    scanf("%d%d", &n, &m);
    for (int i = 0; i < m; i++) {
        int u, v;
        scanf("%d%d", &u, &v);
        add(u, v);
        add(v, u);
    }
    int l = 0, r = 0;
    q[r++] = 1;
    vis[1] = 1;
    while (l < r) {
        int u = q[l++];
        for (int e = head[u]; e; e = nxt[e]) {
            int v = to[e];
            if (!vis[v]) { vis[v] = 1; q[r++] = v; }
        }
    }
    printf("%d\n", r);
    return 0;
}
