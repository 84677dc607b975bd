// want time n^2
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
typedef struct N { int v; struct N *next; } N;
int main(void) {
    int n, k;
    scanf("%d%d", &n, &k);
    N *head = NULL, *tail = NULL;
    for (int i = 1; i <= n; i++) {
        N *x = malloc(sizeof(N));
        x->v = i;
        if (!head) head = x; else tail->next = x;
        tail = x;
    }
    tail->next = head;
    N *p = tail;
    for (int left = n; left > 1; left--) {
        for (int s = 1; s < k; s++) p = p->next;
        N *d = p->next;
        p->next = d->next;
        free(d);
    }
    printf("%d\n", p->v);
    return 0;
}
