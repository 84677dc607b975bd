// want time n
// want space 1
int maxArea(int* h, int n) {
    int i = 0, j = n - 1, best = 0;
    while (i < j) {
        int lo = h[i] < h[j] ? h[i] : h[j];
        if (lo * (j - i) > best) best = lo * (j - i);
        if (h[i] < h[j]) i++; else j--;
    }
    return best;
}
