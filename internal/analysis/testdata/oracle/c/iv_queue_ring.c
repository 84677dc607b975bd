// want time n
// want space n
// entry simulate
#include <stdlib.h>
typedef struct { int *buf; int head, tail, cap; } Queue;
int simulate(int n) {
    Queue q = { malloc(sizeof(int) * n), 0, 0, n };
    for (int i = 0; i < n; i++) q.buf[q.tail++] = i;
    int last = -1;
    while (q.head < q.tail) last = q.buf[q.head++];
    free(q.buf);
    return last;
}
