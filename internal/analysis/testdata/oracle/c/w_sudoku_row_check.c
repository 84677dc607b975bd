// want time n^2
// want space n
#include <stdlib.h>
#include <string.h>
int latin(int **g, int n) {
    char *seen = malloc(n + 1);
    for (int i = 0; i < n; i++) {
        memset(seen, 0, n + 1);
        for (int j = 0; j < n; j++) {
            if (seen[g[i][j]]) { free(seen); return 0; }
            seen[g[i][j]] = 1;
        }
    }
    free(seen);
    return 1;
}
