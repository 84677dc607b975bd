// want time n log n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { char name[32]; int score; } Rec;
static int by(const void *a, const void *b) {
    const Rec *x = (const Rec *)a, *y = (const Rec *)b;
    if (x->score != y->score) return y->score - x->score;
    return strcmp(x->name, y->name);
}
int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 0;
    Rec *r = calloc(n, sizeof *r);
    for (int i = 0; i < n; i++) scanf("%s %d", r[i].name, &r[i].score);
    qsort(r, n, sizeof *r, by);
    for (int i = 0; i < n; i++) printf("%s %d\n", r[i].name, r[i].score);
    free(r);
    return 0;
}
