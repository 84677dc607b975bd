// want time n log n
// kind stdin
#include <stdio.h>
#define MAX 100005
int n, q, a[MAX];
long long t[4 * MAX];
void build(int x, int l, int r) {
    if (l == r) { t[x] = a[l]; return; }
    int m = (l + r) / 2;
    build(2 * x, l, m);
    build(2 * x + 1, m + 1, r);
    t[x] = t[2 * x] + t[2 * x + 1];
}
long long query(int x, int l, int r, int ql, int qr) {
    if (qr < l || r < ql) return 0;
    if (ql <= l && r <= qr) return t[x];
    int m = (l + r) / 2;
    return query(2 * x, l, m, ql, qr) + query(2 * x + 1, m + 1, r, ql, qr);
}
int main() {
    scanf("%d %d", &n, &q);
    for (int i = 1; i <= n; i++) scanf("%d", &a[i]);
    build(1, 1, n);
    while (q--) {
        int l, r;
        scanf("%d %d", &l, &r);
        printf("%lld\n", query(1, 1, n, l, r));
    }
    return 0;
}
