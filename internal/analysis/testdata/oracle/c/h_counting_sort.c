// want time n
// want space n
#include <stdlib.h>
void counting(int *a, int n, int k) {
    int *c = calloc(k + 1, sizeof(int));
    for (int i = 0; i < n; i++) c[a[i]]++;
    int p = 0;
    for (int v = 0; v <= k; v++)
        while (c[v]-- > 0) a[p++] = v;
    free(c);
}
