// want time n^3
// kind stdin
#include <stdio.h>
#include <math.h>
#define N 305
double a[N][N];
int main(void) {
    int n;
    double det = 1;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) scanf("%lf", &a[i][j]);
    for (int c = 0; c < n; c++) {
        int p = c;
        for (int r = c; r < n; r++) if (fabs(a[r][c]) > fabs(a[p][c])) p = r;
        if (fabs(a[p][c]) < 1e-9) { det = 0; break; }
        for (int k = 0; k < n; k++) { double t = a[c][k]; a[c][k] = a[p][k]; a[p][k] = t; }
        det *= a[c][c];
        for (int r = c + 1; r < n; r++) {
            double f = a[r][c] / a[c][c];
            for (int k = c; k < n; k++) a[r][k] -= f * a[c][k];
        }
    }
    printf("%.6f\n", det);
    return 0;
}
