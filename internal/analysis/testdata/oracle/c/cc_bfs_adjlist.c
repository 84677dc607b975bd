// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct Edge { int to; struct Edge *next; } Edge;
int main() {
    int n, m;
    scanf("%d %d", &n, &m);
    Edge **adj = calloc(n + 1, sizeof(Edge *));
    for (int i = 0; i < m; i++) {
        int u, v;
        scanf("%d %d", &u, &v);
        Edge *e = malloc(sizeof(Edge));
        e->to = v; e->next = adj[u]; adj[u] = e;
        e = malloc(sizeof(Edge));
        e->to = u; e->next = adj[v]; adj[v] = e;
    }
    int *dist = malloc((n + 1) * sizeof(int)), *q = malloc((n + 1) * sizeof(int));
    for (int i = 0; i <= n; i++) dist[i] = -1;
    int head = 0, tail = 0;
    q[tail++] = 1; dist[1] = 0;
    while (head < tail) {
        int u = q[head++];
        for (Edge *e = adj[u]; e; e = e->next)
            if (dist[e->to] < 0) { dist[e->to] = dist[u] + 1; q[tail++] = e->to; }
    }
    printf("%d\n", dist[n]);
}
