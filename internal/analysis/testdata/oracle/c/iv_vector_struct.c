// want time n
// want space n
// entry fill
#include <stdlib.h>
typedef struct { int *data; int size, cap; } Vec;
void vec_init(Vec *v) { v->data = NULL; v->size = v->cap = 0; }
void vec_push(Vec *v, int x) {
    if (v->size == v->cap) {
        v->cap = v->cap ? v->cap * 2 : 4;
        v->data = realloc(v->data, v->cap * sizeof(int));
    }
    v->data[v->size++] = x;
}
int fill(int n) {
    Vec v;
    vec_init(&v);
    for (int i = 0; i < n; i++) vec_push(&v, i * i);
    int s = 0;
    for (int i = 0; i < v.size; i++) s += v.data[i];
    free(v.data);
    return s;
}
