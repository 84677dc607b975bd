// want time n log n
// kind stdin
#include <stdio.h>
int h[100005], sz;
void swp(int i, int j) { int t = h[i]; h[i] = h[j]; h[j] = t; }
void push(int x) {
    int i = ++sz;
    h[i] = x;
    while (i > 1 && h[i] < h[i / 2]) { swp(i, i / 2); i /= 2; }
}
int pop(void) {
    int r = h[1];
    h[1] = h[sz--];
    int i = 1;
    while (2 * i <= sz) {
        int c = 2 * i;
        if (c + 1 <= sz && h[c + 1] < h[c]) c++;
        if (h[i] <= h[c]) break;
        swp(i, c);
        i = c;
    }
    return r;
}
int main() {
    int n;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) { int x; scanf("%d", &x); push(x); }
    for (int i = 0; i < n; i++) printf("%d ", pop());
    return 0;
}
