// want time n^2
// want space n
#include <stdlib.h>
int coinChange(int *coins, int coinsSize, int amount) {
    int *dp = malloc((amount + 1) * sizeof(int));
    dp[0] = 0;
    for (int i = 1; i <= amount; i++) {
        dp[i] = amount + 1;
        for (int j = 0; j < coinsSize; j++)
            if (coins[j] <= i && dp[i - coins[j]] + 1 < dp[i]) dp[i] = dp[i - coins[j]] + 1;
    }
    int r = dp[amount] > amount ? -1 : dp[amount];
    free(dp);
    return r;
}
