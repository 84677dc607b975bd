// want time 2^n
// kind stdin
#include <stdio.h>
#include <string.h>
int n, d[20][20], dp[1 << 20][20];
int main() {
    scanf("%d", &n);
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) scanf("%d", &d[i][j]);
    memset(dp, 0x3f, sizeof dp);
    dp[1][0] = 0;
    for (int s = 1; s < (1 << n); s++)
        for (int i = 0; i < n; i++) if (s >> i & 1)
            for (int j = 0; j < n; j++) if (!(s >> j & 1)) {
                int t = s | 1 << j;
                if (dp[s][i] + d[i][j] < dp[t][j]) dp[t][j] = dp[s][i] + d[i][j];
            }
    printf("%d\n", dp[(1 << n) - 1][0]);
}
