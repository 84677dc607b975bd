// want time n log n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
static int desc(const void *a, const void *b) { int x = *(int *)a, y = *(int *)b; return (x < y) - (x > y); }
int main(void) {
    int n, k;
    scanf("%d%d", &n, &k);
    int *a = (int *)malloc(n * sizeof(int));
    for (int i = 0; i < n; i++) scanf("%d", &a[i]);
    qsort(a, n, sizeof(int), desc);
    long long s = 0;
    for (int i = 0; i < k && i < n; i++) s += a[i];
    printf("%lld\n", s);
    return 0;
}
