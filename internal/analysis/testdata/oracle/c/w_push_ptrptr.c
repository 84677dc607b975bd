// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
typedef struct node { int data; struct node *next; } node_t;
void push(node_t **head, int v) {
    node_t *n = (node_t *)malloc(sizeof(node_t));
    n->data = v;
    n->next = *head;
    *head = n;
}
int main(void) {
    node_t *head = NULL;
    int n, x;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) { scanf("%d", &x); push(&head, x); }
    long s = 0;
    for (node_t *p = head; p != NULL; p = p->next) s += p->data;
    printf("%ld\n", s);
    while (head) { node_t *t = head; head = head->next; free(t); }
    return 0;
}
