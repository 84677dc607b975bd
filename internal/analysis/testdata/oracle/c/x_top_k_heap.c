// want time n log n
// entry kth
#include <stdlib.h>
static void sift(int *h, int n, int i) {
    while (2 * i + 1 < n) {
        int c = 2 * i + 1;
        if (c + 1 < n && h[c + 1] < h[c]) c++;
        if (h[i] <= h[c]) break;
        int t = h[i]; h[i] = h[c]; h[c] = t;
        i = c;
    }
}
int kth(const int *a, int n, int k) {
    int *h = malloc(k * sizeof(int));
    for (int i = 0; i < k; i++) h[i] = a[i];
    for (int i = k / 2 - 1; i >= 0; i--) sift(h, k, i);
    for (int i = k; i < n; i++) if (a[i] > h[0]) { h[0] = a[i]; sift(h, k, 0); }
    int r = h[0];
    free(h);
    return r;
}
