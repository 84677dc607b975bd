// want time n
// kind stdin
#include <stdio.h>
static inline int readInt() {
    int x = 0, f = 1;
    char c = getchar();
    while (c < '0' || c > '9') { if (c == '-') f = -1; c = getchar(); }
    while (c >= '0' && c <= '9') { x = x * 10 + c - '0'; c = getchar(); }
    return x * f;
}
int a[1000005];
int main() {
    int n = readInt();
    long long s = 0;
    for (int i = 0; i < n; i++) { a[i] = readInt(); s += a[i]; }
    printf("%lld\n", s);
    return 0;
}
