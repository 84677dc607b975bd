// want time n^3
// kind stdin
#include <stdio.h>
int a[105][105], p[105][105];
int main(void) {
    int n;
    while (scanf("%d", &n) == 1) {
        for (int i = 1; i <= n; i++)
            for (int j = 1; j <= n; j++) { scanf("%d", &a[i][j]); p[i][j] = p[i - 1][j] + a[i][j]; }
        int best = -127;
        for (int i = 1; i <= n; i++)
            for (int k = i; k <= n; k++) {
                int cur = 0;
                for (int j = 1; j <= n; j++) {
                    cur += p[k][j] - p[i - 1][j];
                    if (cur > best) best = cur;
                    if (cur < 0) cur = 0;
                }
            }
        printf("%d\n", best);
    }
    return 0;
}
