// want time sqrt n
// want space 1
// kind stdin
#include <stdio.h>
int main() {
    long long n;
    scanf("%lld", &n);
    int ok = n > 1;
    for (long long i = 2; i * i <= n; i++)
        if (n % i == 0) { ok = 0; break; }
    puts(ok ? "YES" : "NO");
    return 0;
}
