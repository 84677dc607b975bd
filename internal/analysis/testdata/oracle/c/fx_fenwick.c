// want time n log n
// kind stdin
#include <stdio.h>
#define lowbit(x) ((x) & -(x))
int n, q, c[100005];
void upd(int i, int v) { for (; i <= n; i += lowbit(i)) c[i] += v; }
int qry(int i) { int s = 0; while (i > 0) { s += c[i]; i -= lowbit(i); } return s; }
int main() {
    scanf("%d %d", &n, &q);
    for (int i = 0; i < q; i++) {
        int t, a, b;
        scanf("%d %d %d", &t, &a, &b);
        if (t == 1) upd(a, b);
        else printf("%d\n", qry(b) - qry(a - 1));
    }
    return 0;
}
