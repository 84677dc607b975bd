// want time n
// want space n
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
char *encode(const char *s) {
    int n = strlen(s), k = 0;
    char *out = malloc(2 * n + 1);
    for (int i = 0; i < n;) {
        int j = i;
        while (j < n && s[j] == s[i]) j++;
        out[k++] = s[i];
        out[k++] = '0' + (j - i) % 10;
        i = j;
    }
    out[k] = '\0';
    return out;
}
