// want time n^2
// kind stdin
#include <stdio.h>
#define int long long
#define FOR(i, a, b) for (int i = (a); i <= (b); ++i)
#define RD(x) scanf("%lld", &(x))
#define MX 2005
int dp[MX][MX], a[MX];
signed main() {
    int n, k;
    RD(n), RD(k);
    FOR(i, 1, n) RD(a[i]);
    FOR(i, 1, n) FOR(j, 1, k) {
        dp[i][j] = dp[i - 1][j];
        if (j >= a[i] && dp[i - 1][j - a[i]] + a[i] > dp[i][j]) dp[i][j] = dp[i - 1][j - a[i]] + a[i];
    }
    printf("%lld\n", dp[n][k]);
}
