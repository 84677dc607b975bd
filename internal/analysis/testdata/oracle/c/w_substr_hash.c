// want time n
// want space n
#include <stdlib.h>
#include <string.h>
unsigned long *hashes(const char *s, int m, int *count) {
    const unsigned long B = 131;
    int n = strlen(s);
    unsigned long *h = malloc(sizeof(unsigned long) * (n + 1)), pw = 1;
    h[0] = 0;
    for (int i = 0; i < m; i++) pw *= B;
    for (int i = 0; i < n; i++) h[i + 1] = h[i] * B + s[i];
    *count = 0;
    for (int i = 0; i + m <= n; i++) h[(*count)++] = h[i + m] - h[i] * pw;
    return h;
}
