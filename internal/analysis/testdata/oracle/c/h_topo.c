// want time n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#define MAXV 100001
typedef struct adj { int v; struct adj *next; } adj;
adj *g[MAXV];
int deg[MAXV], queue[MAXV];
int main(void) {
    int n, m;
    if (scanf("%d %d", &n, &m) < 2) return 0;
    for (int i = 0; i < m; i++) {
        int a, b;
        scanf("%d %d", &a, &b);
        adj *e = (adj *)malloc(sizeof(adj));
        e->v = b;
        e->next = g[a];
        g[a] = e;
        deg[b]++;
    }
    int h = 0, t = 0;
    for (int i = 1; i <= n; i++) if (deg[i] == 0) queue[t++] = i;
    while (h < t) {
        int u = queue[h++];
        printf("%d ", u);
        for (adj *e = g[u]; e; e = e->next) if (--deg[e->v] == 0) queue[t++] = e->v;
    }
    return 0;
}
