// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct rec { char name[32]; int score; };
static int by_score(const void *a, const void *b) {
    const struct rec *x = a, *y = b;
    return y->score - x->score;
}
int main(void) {
    int n;
    scanf("%d", &n);
    struct rec *r = malloc(n * sizeof(struct rec));
    long sum = 0;
    for (int i = 0; i < n; i++) {
        scanf("%31s %d", r[i].name, &r[i].score);
        sum += r[i].score;
    }
    int above = 0;
    for (int i = 0; i < n; i++) if (r[i].score * (long)n > sum) above++;
    printf("%d\n", above);
}
