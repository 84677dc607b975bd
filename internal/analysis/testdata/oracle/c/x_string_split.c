// want time n
// want space n
#include <stdlib.h>
#include <string.h>
char **split(const char *s, char sep, int *count) {
    int n = 1;
    for (const char *p = s; *p; p++) if (*p == sep) n++;
    char **out = malloc(n * sizeof(char *));
    int k = 0;
    const char *start = s;
    for (const char *p = s; ; p++) {
        if (*p == sep || *p == '\0') {
            int len = p - start;
            out[k] = malloc(len + 1);
            memcpy(out[k], start, len);
            out[k++][len] = '\0';
            start = p + 1;
            if (!*p) break;
        }
    }
    *count = k;
    return out;
}
