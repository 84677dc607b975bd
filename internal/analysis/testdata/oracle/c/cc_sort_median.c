// want time n log n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    int *a = malloc(sizeof(int) * n);
    for (int i = 0; i < n; ++i) scanf("%d", a + i);
    qsort(a, n, sizeof a[0], cmp);
    printf("%d\n", a[n / 2]);
    free(a);
}
