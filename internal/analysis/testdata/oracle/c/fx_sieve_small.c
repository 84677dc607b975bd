// want time n log n
// kind stdin
#include <stdio.h>
int comp[10005];
int main() {
    int n;
    scanf("%d", &n);
    for (int i = 2; i <= n; i++) {
        if (comp[i]) continue;
        printf("%d ", i);
        for (int j = i + i; j <= n; j += i) comp[j] = 1;
    }
}
