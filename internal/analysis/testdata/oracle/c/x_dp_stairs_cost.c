// want time n
// want space 1
int minCost(int *c, int n) {
    int a = 0, b = 0;
    for (int i = 2; i <= n; i++) {
        int x = b + c[i - 1], y = a + c[i - 2];
        a = b;
        b = x < y ? x : y;
    }
    return b;
}
