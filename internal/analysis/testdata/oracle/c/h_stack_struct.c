// want time n
// want space n
// entry balanced
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
typedef struct Stack { char *a; int top; } Stack;
static void push(Stack *s, char c) { s->a[++s->top] = c; }
static char pop(Stack *s) { return s->a[s->top--]; }
static bool empty(Stack *s) { return s->top < 0; }
bool balanced(const char *t) {
    Stack s;
    s.a = malloc(strlen(t) + 1);
    s.top = -1;
    for (const char *p = t; *p; ++p) {
        if (*p == '(') push(&s, *p);
        else if (*p == ')') {
            if (empty(&s)) { free(s.a); return false; }
            pop(&s);
        }
    }
    bool ok = empty(&s);
    free(s.a);
    return ok;
}
