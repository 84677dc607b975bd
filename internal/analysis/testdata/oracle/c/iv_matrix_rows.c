// want time n^2
// want space n^2
#include <stdlib.h>
int **identity(int n) {
    int **m = malloc(n * sizeof(int *));
    for (int i = 0; i < n; i++) {
        m[i] = calloc(n, sizeof(int));
        m[i][i] = 1;
    }
    return m;
}
