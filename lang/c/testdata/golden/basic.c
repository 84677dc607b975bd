#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define MAXN 100005
#define max(a,b) ((a)>(b)?(a):(b))
int a[MAXN];
int g[50][60];
typedef struct node { int val; struct node *next; } Node;
Node *push(Node *head, int v) { Node *n = malloc(sizeof(Node)); n->val = v; n->next = head; return n; }
void swap(int *x, int *y) { int t = *x; *x = *y; *y = t; }
void bubble(int *a, int n) {
  for (int i = 0; i < n - 1; i++)
    for (int j = 0; j < n - i - 1; j++)
      if (a[j] > a[j+1]) swap(&a[j], &a[j+1]);
}
int cmp(const void *x, const void *y) { return *(int*)x - *(int*)y; }
int count(const char *s, char c) { int k = 0; while (*s) { if (*s == c) k++; s++; } return k; }
int bsearch2(int *a, int n, int x) { int lo = 0, hi = n - 1; while (lo <= hi) { int mid = lo + (hi - lo) / 2; if (a[mid] == x) return mid; if (a[mid] < x) lo = mid + 1; else hi = mid - 1; } return -1; }
int sumlist(Node *p) { int s = 0; while (p) { s += p->val; p = p->next; } return s; }
int *prefix(const int *a, int n) { int *p = malloc(n * sizeof(int)); for (int i = 0; i < n; i++) p[i] = a[i] + (i ? p[i-1] : 0); return p; }
int sump(int *a, int n) { int s = 0; int *end = a + n; for (int *p = a; p < end; p++) s += *p; return s; }
int main(void) {
  int n, best = 0;
  scanf("%d", &n);
  for (int i = 0; i < n; i++) scanf("%d", &a[i]);
  qsort(a, n, sizeof(int), cmp);
  for (int i = 0; i < n; i++) best = max(best, a[i]);
  char s[100]; scanf("%s", s);
  for (int i = 0; s[i]; i++) best += s[i];
  int x; while (scanf("%d", &x) == 1) best += x;
  printf("%d\n", best);
  return 0;
}
