// want time n
// want space n
#include <stdlib.h>
#include <string.h>
void radix(unsigned *a, int n) {
    unsigned *b = malloc(n * sizeof(unsigned));
    for (int s = 0; s < 32; s += 8) {
        int c[257] = {0};
        for (int i = 0; i < n; i++) c[((a[i] >> s) & 255) + 1]++;
        for (int i = 0; i < 256; i++) c[i + 1] += c[i];
        for (int i = 0; i < n; i++) b[c[(a[i] >> s) & 255]++] = a[i];
        memcpy(a, b, n * sizeof(unsigned));
    }
    free(b);
}
