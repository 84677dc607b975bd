// want time n!
// want space n
#include <stdio.h>
static void swap(char *a, char *b) { char t = *a; *a = *b; *b = t; }
void permute(char *s, int l, int r) {
    if (l == r) { return; }
    for (int i = l; i <= r; i++) {
        swap(s + l, s + i);
        permute(s, l + 1, r);
        swap(s + l, s + i);
    }
}
