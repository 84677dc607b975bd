// want time n^2
// want space n^2
#include <stdlib.h>
int *spiralOrder(int **m, int rows, int *colSizes, int *returnSize) {
    int cols = colSizes[0];
    int *out = malloc(rows * cols * sizeof(int)), k = 0;
    int t = 0, b = rows - 1, l = 0, r = cols - 1;
    while (t <= b && l <= r) {
        for (int j = l; j <= r; j++) out[k++] = m[t][j];
        t++;
        for (int i = t; i <= b; i++) out[k++] = m[i][r];
        r--;
        if (t <= b) { for (int j = r; j >= l; j--) out[k++] = m[b][j]; b--; }
        if (l <= r) { for (int i = b; i >= t; i--) out[k++] = m[i][l]; l++; }
    }
    *returnSize = k;
    return out;
}
