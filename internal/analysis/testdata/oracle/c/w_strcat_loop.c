// want time n^3
#include <stdlib.h>
#include <string.h>
char *repeat(const char *s, int n) {
    char *out = malloc(strlen(s) * n + 1);
    out[0] = '\0';
    for (int i = 0; i < n; i++) strcat(out, s);
    return out;
}
