// want time n^2
// kind stdin
#include <stdio.h>
int w[105], v[105], dp[100005];
int max(int a, int b) { return a > b ? a : b; }
int main() {
    int n, W;
    scanf("%d %d", &n, &W);
    for (int i = 0; i < n; i++) scanf("%d %d", &w[i], &v[i]);
    for (int i = 0; i < n; i++)
        for (int j = W; j >= w[i]; j--) dp[j] = max(dp[j], dp[j - w[i]] + v[i]);
    printf("%d\n", dp[W]);
}
