// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
int main(void) {
    int *v = NULL, n = 0, cap = 0, x;
    while (scanf("%d", &x) == 1) {
        if (n == cap) {
            cap = cap ? 2 * cap : 16;
            v = realloc(v, cap * sizeof *v);
        }
        v[n++] = x;
    }
    for (int i = n - 1; i >= 0; i--) printf("%d\n", v[i]);
    free(v);
    return 0;
}
