// want time n
// kind stdin
#include <stdio.h>
int p[200005];
int find(int x) { while (p[x] != x) { p[x] = p[p[x]]; x = p[x]; } return x; }
int main() {
    int n, m, c;
    scanf("%d %d", &n, &m);
    for (int i = 1; i <= n; i++) p[i] = i;
    c = n;
    while (m--) {
        int a, b;
        scanf("%d %d", &a, &b);
        a = find(a); b = find(b);
        if (a != b) { p[a] = b; c--; }
    }
    printf("%d\n", c);
}
