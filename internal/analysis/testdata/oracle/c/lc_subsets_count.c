// want time 2^n
// want space n
// entry go
int total;
void go(const int *a, int n, int i, int sum, int target) {
    if (i == n) { if (sum == target) total++; return; }
    go(a, n, i + 1, sum, target);
    go(a, n, i + 1, sum + a[i], target);
}
