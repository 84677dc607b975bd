// want time n^2
// want space n^2
#include <stdlib.h>
int **transpose(int **a, int r, int c) {
    int **t = malloc(sizeof(int *) * c);
    for (int j = 0; j < c; j++) {
        t[j] = malloc(sizeof(int) * r);
        for (int i = 0; i < r; i++) t[j][i] = a[i][j];
    }
    return t;
}
