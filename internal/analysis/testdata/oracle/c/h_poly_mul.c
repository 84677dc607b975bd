// want time n^2
// want space n
#include <stdlib.h>
double *multiply(const double *a, int n, const double *b, int m) {
    double *c = calloc(n + m - 1, sizeof *c);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++)
            c[i + j] += a[i] * b[j];
    return c;
}
