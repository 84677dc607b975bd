#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { double x, y; };
struct node { int val; struct node *next; };

long total(const int *xs, int n) {
    long t = 0;
    for (int i = 0; i < n; i++) // want loop reduce +
        t += xs[i];
    return t;
}

int *twice(const int *xs, int n) {
    int *out = malloc(n * sizeof(int));
    for (int i = 0; i < n; i++) // want loop doall
        out[i] = xs[i] * 2;
    return out;
}

void in_place(int *a, int n) {
    for (int i = 0; i < n; i++) // want loop doall
        a[i] = a[i] * 3 + 1;
}

void prefix(int *a, int n) {
    for (int i = 1; i < n; i++) // want loop serial
        a[i] += a[i - 1];
}

// The two may overlap: what one round writes, the next may read.
void shifted(int *dst, const int *src, int n) {
    for (int i = 0; i < n; i++) // want loop serial
        dst[i + 1] = src[i];
}

int largest(const int *xs, int n) {
    int m = xs[0];
    for (int i = 1; i < n; i++) // want loop reduce max
        if (xs[i] > m) m = xs[i];
    return m;
}

int find(const int *xs, int n, int k) {
    int at = -1;
    for (int i = 0; i < n; i++) // want loop serial
        if (xs[i] == k) { at = i; break; }
    return at;
}

void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }

void bubble(int *a, int n) {
    for (int i = 0; i + 1 < n; i++) // want loop serial
        if (a[i] > a[i + 1]) swap(&a[i], &a[i + 1]);
}

void scale(struct point *ps, int n, double k) {
    for (int i = 0; i < n; i++) { // want loop doall
        ps[i].x *= k;
        ps[i].y *= k;
    }
}

void counts(const int *xs, int n) {
    int freq[256];
    memset(freq, 0, sizeof freq);
    for (int i = 0; i < n; i++) // want loop reduce merge +
        freq[xs[i] & 255]++;
    for (int i = 0; i < 256; i++) // want loop pipeline
        printf("%d\n", freq[i]);
}

int length(struct node *p) {
    int n = 0;
    while (p) { // want loop serial
        n++;
        p = p->next;
    }
    return n;
}

int seed;
int next_random(void) { seed = seed * 1103515245 + 12345; return seed; }

void noise(int *a, int n) {
    for (int i = 0; i < n; i++) // want loop serial
        a[i] = next_random();
}

double dot(int n, const double *a, const double *b) {
    double s = 0;
    for (int i = 0; i < n; i++) // want loop reduce +
        s += a[i] * b[i];
    return s;
}

int **table(int n) {
    int **m = malloc(n * sizeof(int *));
    for (int i = 0; i < n; i++) { // want loop doall
        m[i] = malloc(n * sizeof(int));
        for (int j = 0; j < n; j++) // want loop doall
            m[i][j] = i * j;
    }
    return m;
}

// A pointer that moves is a place in an array.
void upper(char *s, int n) {
    for (char *p = s; p < s + n; p++) // want loop doall
        if (*p >= 'a' && *p <= 'z') *p = *p - 32;
}

void out_param(const int *xs, int n, int *best) {
    *best = 0;
    for (int i = 0; i < n; i++) // want loop serial
        if (xs[i] > *best + i) *best = xs[i];
}

int main(void) {
    int n, x;
    long s = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) { // want loop serial
        scanf("%d", &x);
        s += x;
    }
    printf("%ld\n", s);
    return 0;
}
