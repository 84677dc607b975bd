// want time n
// want space n
#include <stdlib.h>
int climbStairs(int n) {
    int *dp = calloc(n + 2, sizeof(int));
    dp[0] = dp[1] = 1;
    for (int i = 2; i <= n; i++) dp[i] = dp[i - 1] + dp[i - 2];
    int r = dp[n];
    free(dp);
    return r;
}
