// want time n
// kind stdin
#include <stdio.h>
int a[1005];
int main() {
    int t;
    scanf("%d", &t);
    while (t--) {
        int n;
        scanf("%d", &n);
        for (int i = 0; i < n; i++) scanf("%d", &a[i]);
        int best = 0;
        for (int i = 0; i < n; i++) if (a[i] > best) best = a[i];
        printf("%d\n", best);
    }
}
