// want time n
// want space n
#include <stdlib.h>
int* countBits(int n, int* returnSize) {
    int *r = (int*)calloc(n + 1, sizeof(int));
    for (int i = 1; i <= n; i++) r[i] = r[i >> 1] + (i & 1);
    *returnSize = n + 1;
    return r;
}
