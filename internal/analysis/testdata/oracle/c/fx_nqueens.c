// want time n!
// kind stdin
#include <stdio.h>
int n, col[20], d1[40], d2[40], cnt;
void go(int r) {
    if (r == n) { cnt++; return; }
    for (int c = 0; c < n; c++) {
        if (col[c] || d1[r + c] || d2[r - c + n]) continue;
        col[c] = d1[r + c] = d2[r - c + n] = 1;
        go(r + 1);
        col[c] = d1[r + c] = d2[r - c + n] = 0;
    }
}
int main() { scanf("%d", &n); go(0); printf("%d\n", cnt); return 0; }
