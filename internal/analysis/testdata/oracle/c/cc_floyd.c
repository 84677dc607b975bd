// want time n^3
// kind stdin
#include <stdio.h>
#define rep(i, n) for (int i = 0; i < (n); i++)
int d[405][405];
int main() {
    int n, m;
    scanf("%d%d", &n, &m);
    rep(i, n) rep(j, n) d[i][j] = i == j ? 0 : 1e9;
    rep(e, m) { int u, v, w; scanf("%d%d%d", &u, &v, &w); d[u][v] = w; }
    rep(k, n) rep(i, n) rep(j, n) if (d[i][k] + d[k][j] < d[i][j]) d[i][j] = d[i][k] + d[k][j];
    printf("%d\n", d[0][n - 1]);
    return 0;
}
