// want time n^2
// kind stdin
#include <stdio.h>
char g[105][105];
int n, m;
void dfs(int x, int y) {
    g[x][y] = '.';
    for (int dx = -1; dx <= 1; dx++)
        for (int dy = -1; dy <= 1; dy++) {
            int a = x + dx, b = y + dy;
            if (a >= 0 && a < n && b >= 0 && b < m && g[a][b] == 'W') dfs(a, b);
        }
}
int main() {
    scanf("%d %d", &n, &m);
    for (int i = 0; i < n; i++) scanf("%s", g[i]);
    int res = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++)
            if (g[i][j] == 'W') { dfs(i, j); res++; }
    printf("%d\n", res);
    return 0;
}
