// want time n log n
// kind stdin
#include <stdio.h>
#define N 1000001
char composite[N];
int main() {
    int n, cnt = 0;
    scanf("%d", &n);
    for (int i = 2; i <= n; i++) {
        if (!composite[i]) {
            cnt++;
            for (long long j = (long long)i * i; j <= n; j += i) composite[j] = 1;
        }
    }
    printf("%d\n", cnt);
    return 0;
}
