// want time 2^n
// entry gen
#include <stdlib.h>
#include <string.h>
static void gen(char *cur, int pos, int open, int close, int n, char **out, int *k) {
    if (pos == 2 * n) { cur[pos] = 0; out[(*k)++] = strdup(cur); return; }
    if (open < n) { cur[pos] = '('; gen(cur, pos + 1, open + 1, close, n, out, k); }
    if (close < open) { cur[pos] = ')'; gen(cur, pos + 1, open, close + 1, n, out, k); }
}
