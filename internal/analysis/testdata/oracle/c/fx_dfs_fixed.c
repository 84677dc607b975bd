// want time n
// kind stdin
#include <stdio.h>
#include <string.h>
#define N 200010
int h[N], e[N * 2], ne[N * 2], idx, sz[N];
void add(int a, int b) { e[idx] = b; ne[idx] = h[a]; h[a] = idx++; }
void dfs(int u, int fa) {
    sz[u] = 1;
    for (int i = h[u]; i != -1; i = ne[i]) {
        int j = e[i];
        if (j == fa) continue;
        dfs(j, u);
        sz[u] += sz[j];
    }
}
int main() {
    int n;
    scanf("%d", &n);
    memset(h, -1, sizeof h);
    for (int i = 1; i < n; i++) {
        int a, b;
        scanf("%d %d", &a, &b);
        add(a, b), add(b, a);
    }
    dfs(1, 0);
    for (int i = 1; i <= n; i++) printf("%d ", sz[i]);
    return 0;
}
