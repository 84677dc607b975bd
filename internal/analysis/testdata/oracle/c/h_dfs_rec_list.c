// want time n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
struct edge { int to; struct edge *next; };
struct edge *adj[100005];
int seen[100005], comps;
void dfs(int u) {
    seen[u] = 1;
    for (struct edge *e = adj[u]; e != NULL; e = e->next) if (!seen[e->to]) dfs(e->to);
}
void link(int a, int b) {
    struct edge *e = malloc(sizeof(struct edge));
    e->to = b;
    e->next = adj[a];
    adj[a] = e;
}
int main(void) {
    int n, m;
    scanf("%d %d", &n, &m);
    while (m-- > 0) {
        int a, b;
        scanf("%d %d", &a, &b);
        link(a, b);
        link(b, a);
    }
    for (int i = 1; i <= n; i++) if (!seen[i]) { comps++; dfs(i); }
    printf("%d\n", comps);
    return 0;
}
