// want time n^2
// kind stdin
#include <stdio.h>
#include <string.h>
char g[1005][1005];
int d[1005][1005];
int qx[1000005], qy[1000005];
const int dx[4] = {0, 0, 1, -1}, dy[4] = {1, -1, 0, 0};
int main() {
    int n, m;
    scanf("%d %d", &n, &m);
    for (int i = 0; i < n; i++) scanf("%s", g[i]);
    memset(d, -1, sizeof(d));
    int h = 0, t = 0;
    qx[t] = 0; qy[t++] = 0; d[0][0] = 0;
    while (h < t) {
        int x = qx[h], y = qy[h++];
        for (int k = 0; k < 4; k++) {
            int a = x + dx[k], b = y + dy[k];
            if (a < 0 || b < 0 || a >= n || b >= m || g[a][b] == '#' || d[a][b] != -1) continue;
            d[a][b] = d[x][y] + 1;
            qx[t] = a; qy[t++] = b;
        }
    }
    printf("%d\n", d[n - 1][m - 1]);
}
