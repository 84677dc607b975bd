// want time n^2
// want space n
#include <stdbool.h>
#include <stdlib.h>
bool canPartition(int *nums, int n) {
    int s = 0;
    for (int i = 0; i < n; i++) s += nums[i];
    if (s & 1) return false;
    s /= 2;
    bool *dp = calloc(s + 1, sizeof(bool));
    dp[0] = true;
    for (int i = 0; i < n; i++)
        for (int j = s; j >= nums[i]; j--) dp[j] = dp[j] || dp[j - nums[i]];
    bool r = dp[s];
    free(dp);
    return r;
}
