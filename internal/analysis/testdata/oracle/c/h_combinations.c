// want time 2^n
// entry comb
int out[64], total;
void comb(int *a, int n, int i, int k) {
    if (k == 0) { total++; return; }
    if (i == n) return;
    out[k - 1] = a[i];
    comb(a, n, i + 1, k - 1);
    comb(a, n, i + 1, k);
}
