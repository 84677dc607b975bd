// want time n
// want space n
#include <stdlib.h>
int *merged(int *a, int n, int *b, int m) {
    int *c = malloc((n + m) * sizeof *c), *p = c;
    int *ea = a + n, *eb = b + m;
    while (a < ea && b < eb) *p++ = *a < *b ? *a++ : *b++;
    while (a < ea) *p++ = *a++;
    while (b < eb) *p++ = *b++;
    return c;
}
