// want time n log n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int cmp(const void *a, const void *b) { return strcmp(*(char **)a, *(char **)b); }
int main(void) {
    char **w = NULL, buf[128];
    size_t n = 0, cap = 0;
    while (scanf("%127s", buf) == 1) {
        if (n == cap) { cap = cap ? cap * 2 : 16; w = realloc(w, cap * sizeof *w); }
        w[n++] = strdup(buf);
    }
    qsort(w, n, sizeof *w, cmp);
    for (size_t i = 0, j; i < n; i = j) {
        for (j = i; j < n && strcmp(w[i], w[j]) == 0; j++);
        printf("%s %zu\n", w[i], j - i);
    }
    return 0;
}
