// want time n
// kind stdin
#include <stdio.h>
long long s[200005];
int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    for (int i = 1; i <= n; i++) { long long x; scanf("%lld", &x); s[i] = s[i - 1] + x; }
    while (q-- > 0) { int l, r; scanf("%d %d", &l, &r); printf("%lld\n", s[r] - s[l - 1]); }
}
