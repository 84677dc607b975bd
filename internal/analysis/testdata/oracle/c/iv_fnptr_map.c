// want time n
// want space n
// entry doubled
#include <stdlib.h>
static int twice(int x) { return 2 * x; }
static int *map(const int *a, int n, int (*f)(int)) {
    int *r = malloc(sizeof(int) * n);
    for (int i = 0; i < n; i++) r[i] = f(a[i]);
    return r;
}
int *doubled(const int *a, int n) { return map(a, n, twice); }
