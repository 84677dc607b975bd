// want time n^2
// kind stdin
#include <stdio.h>
#define INF 1000000000
int g[1005][1005], dist[1005], done[1005];
int main() {
    int n, m;
    scanf("%d %d", &n, &m);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) g[i][j] = INF;
    for (int i = 0; i < m; i++) {
        int u, v, w;
        scanf("%d %d %d", &u, &v, &w);
        g[u - 1][v - 1] = w;
    }
    for (int i = 0; i < n; i++) dist[i] = INF;
    dist[0] = 0;
    for (int it = 0; it < n; it++) {
        int u = -1;
        for (int i = 0; i < n; i++) if (!done[i] && (u == -1 || dist[i] < dist[u])) u = i;
        done[u] = 1;
        for (int v = 0; v < n; v++) if (dist[u] + g[u][v] < dist[v]) dist[v] = dist[u] + g[u][v];
    }
    printf("%d\n", dist[n - 1]);
}
