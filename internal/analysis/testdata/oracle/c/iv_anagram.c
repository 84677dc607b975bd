// want time n log n
// entry isAnagram
#include <stdlib.h>
#include <string.h>
static int cmp(const void *x, const void *y) { return *(const char *)x - *(const char *)y; }
int isAnagram(char *s, char *t) {
    size_t n = strlen(s);
    if (n != strlen(t)) return 0;
    qsort(s, n, 1, cmp);
    qsort(t, n, 1, cmp);
    return strcmp(s, t) == 0;
}
