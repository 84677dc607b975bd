// want time n log n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
struct edge { int u, v, w; } e[200005];
int fa[100005];
int cmp(const void *a, const void *b) { return ((struct edge *)a)->w - ((struct edge *)b)->w; }
int find(int x) { return fa[x] == x ? x : (fa[x] = find(fa[x])); }
int main() {
    int n, m;
    scanf("%d %d", &n, &m);
    for (int i = 0; i < m; i++) scanf("%d %d %d", &e[i].u, &e[i].v, &e[i].w);
    for (int i = 1; i <= n; i++) fa[i] = i;
    qsort(e, m, sizeof(struct edge), cmp);
    long long ans = 0;
    for (int i = 0; i < m; i++) {
        int a = find(e[i].u), b = find(e[i].v);
        if (a != b) { fa[a] = b; ans += e[i].w; }
    }
    printf("%lld\n", ans);
    return 0;
}
