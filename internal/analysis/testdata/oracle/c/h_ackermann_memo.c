// want time n^2
// want space n^2
// entry count
#include <stdlib.h>
static int **memo;
static int paths(int i, int j) {
    if (i == 0 || j == 0) return 1;
    if (memo[i][j] != -1) return memo[i][j];
    return memo[i][j] = paths(i - 1, j) + paths(i, j - 1);
}
int count(int n) {
    memo = malloc((n + 1) * sizeof(int *));
    for (int i = 0; i <= n; i++) {
        memo[i] = malloc((n + 1) * sizeof(int));
        for (int j = 0; j <= n; j++) memo[i][j] = -1;
    }
    return paths(n, n);
}
