// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
struct item { int v; struct item *next; };
struct queue { struct item *front, *rear; };
void enqueue(struct queue *q, int v) {
    struct item *t = malloc(sizeof(struct item));
    t->v = v; t->next = NULL;
    if (q->rear == NULL) { q->front = q->rear = t; return; }
    q->rear->next = t;
    q->rear = t;
}
int dequeue(struct queue *q) {
    struct item *t = q->front;
    int v = t->v;
    q->front = t->next;
    if (!q->front) q->rear = NULL;
    free(t);
    return v;
}
int main() {
    struct queue q = {NULL, NULL};
    int n;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) { int x; scanf("%d", &x); enqueue(&q, x); }
    while (q.front) printf("%d ", dequeue(&q));
    return 0;
}
