// want time n^3
// want space n^2
#include <stdlib.h>
double *matmul(const double *a, const double *b, int n) {
    double *c = malloc(sizeof(double) * n * n);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            c[i * n + j] = 0;
            for (int k = 0; k < n; k++) c[i * n + j] += a[i * n + k] * b[k * n + j];
        }
    return c;
}
