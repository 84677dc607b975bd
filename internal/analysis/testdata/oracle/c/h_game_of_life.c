// want time n^3
// kind stdin
#include <stdio.h>
#include <string.h>
int a[505][505], b[505][505];
int main(void) {
    int n, m, t;
    scanf("%d%d%d", &n, &m, &t);
    for (int i = 1; i <= n; i++) for (int j = 1; j <= m; j++) scanf("%d", &a[i][j]);
    while (t--) {
        for (int i = 1; i <= n; i++)
            for (int j = 1; j <= m; j++) {
                int c = 0;
                for (int x = -1; x <= 1; x++) for (int y = -1; y <= 1; y++) if (x || y) c += a[i + x][j + y];
                b[i][j] = c == 3 || (c == 2 && a[i][j]);
            }
        memcpy(a, b, sizeof a);
    }
    int s = 0;
    for (int i = 1; i <= n; i++) for (int j = 1; j <= m; j++) s += a[i][j];
    printf("%d\n", s);
}
