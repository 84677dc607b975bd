#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define SWAP(T, a, b) do { T t_ = a; a = b; b = t_; } while (0)

enum color { RED, GREEN = 5, BLUE };
typedef struct { char name[32]; double score; int tags[4]; } Rec;
struct list { int *data; int size, cap; };
static const int LIMIT = 100;
static int calls;
pthread_mutex_t mu;

static void push(struct list *l, int v) {
    if (l->size == l->cap) {
        l->cap = l->cap ? 2 * l->cap : 8;
        l->data = realloc(l->data, l->cap * sizeof(int));
    }
    l->data[l->size++] = v;
}

static void min_max(const int *a, int n, int *lo, int *hi) {
    *lo = *hi = a[0];
    for (const int *p = a + 1; p != a + n; p++) {
        if (*p < *lo) *lo = *p;
        if (*p > *hi) *hi = *p;
    }
}

size_t split(char *s, char **out) {
    size_t n = 0;
    for (char *t = strtok(s, " "); t != NULL; t = strtok(NULL, " ")) out[n++] = t;
    return n;
}

char *after(char *s, int c) {
    char *p = strchr(s, c);
    return p ? p + 1 : NULL;
}

int kind(enum color c) {
    static int seen[8];
    seen[c]++;
    switch (c) {
    case RED: return 1;
    case GREEN:
    case BLUE: break;
    default: goto out;
    }
    return 2;
out:
    return -1;
}

void *count(void *arg) {
    pthread_mutex_lock(&mu);
    calls += *(int *)arg;
    pthread_mutex_unlock(&mu);
    return NULL;
}

double average(FILE *f, int n, int grid[n][n]) {
    char line[80];
    Rec *rs = calloc(n, sizeof *rs), first = { "a", 1.5, { 1, 2 } };
    double sum = first.score;
    int k = 0, lo, hi;
    while (k < n && fgets(line, sizeof line, f)) {
        sscanf(line, "%31s %lf", rs[k].name, &rs[k].score);
        sum += rs[k++].score;
    }
    min_max(grid[0], n, &lo, &hi);
    SWAP(int, lo, hi);
    free(rs);
    return k > LIMIT ? sum / k : (double)(hi - lo);
}

int main(int argc, char **argv) {
    int n = atoi(argv[1]), x = 3;
    pthread_t t;
    struct list l = { 0 };
    for (int i = 0; i < n; ++i) push(&l, i);
    pthread_create(&t, NULL, count, &x);
    pthread_join(t, NULL);
    int (*f)(enum color) = kind;
    printf("%d %d\n", f(RED), l.size);
    return 0;
}
