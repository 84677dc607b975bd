// want time n log n
// want space n
// entry heap_sort
#include <stdlib.h>
typedef struct { int *a; int n; } Heap;
static void down(Heap *h, int i) {
    for (;;) {
        int l = 2 * i + 1, m = i;
        if (l < h->n && h->a[l] > h->a[m]) m = l;
        if (l + 1 < h->n && h->a[l + 1] > h->a[m]) m = l + 1;
        if (m == i) return;
        int t = h->a[i]; h->a[i] = h->a[m]; h->a[m] = t;
        i = m;
    }
}
static void up(Heap *h, int i) {
    while (i > 0 && h->a[(i - 1) / 2] < h->a[i]) {
        int p = (i - 1) / 2, t = h->a[p];
        h->a[p] = h->a[i];
        h->a[i] = t;
        i = p;
    }
}
void heap_sort(int *x, int n) {
    Heap h = { malloc(sizeof(int) * n), 0 };
    for (int i = 0; i < n; i++) { h.a[h.n++] = x[i]; up(&h, h.n - 1); }
    for (int i = n - 1; i >= 0; i--) {
        x[i] = h.a[0];
        h.a[0] = h.a[--h.n];
        down(&h, 0);
    }
    free(h.a);
}
