// want time n
// want space n
#include <stdlib.h>
#include <string.h>
char *addStrings(char *a, char *b) {
    int i = strlen(a) - 1, j = strlen(b) - 1, c = 0, k = (i > j ? i : j) + 2;
    char *r = malloc(k + 1);
    r[k] = 0;
    while (i >= 0 || j >= 0 || c) {
        if (i >= 0) c += a[i--] - '0';
        if (j >= 0) c += b[j--] - '0';
        r[--k] = c % 10 + '0';
        c /= 10;
    }
    return r + k;
}
