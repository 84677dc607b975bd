// want time n^2
// entry pairs
#include <string.h>
static int differ(const char *a, const char *b) { int d = 0; while (*a) d += *a++ != *b++; return d; }
int pairs(char words[][8], int n) {
    int k = 0;
    for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) k += differ(words[i], words[j]) == 1;
    return k;
}
