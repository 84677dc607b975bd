// want time n^2
// entry threeSum
#include <stdlib.h>
static int cmp(const void *a, const void *b) { return *(int *)a - *(int *)b; }
int threeSum(int *a, int n) {
    int cnt = 0;
    qsort(a, n, sizeof(int), cmp);
    for (int i = 0; i + 2 < n; i++) {
        int l = i + 1, r = n - 1;
        while (l < r) {
            int s = a[i] + a[l] + a[r];
            if (s < 0) l++;
            else if (s > 0) r--;
            else { cnt++; l++; r--; }
        }
    }
    return cnt;
}
