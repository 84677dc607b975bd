// want time n
// kind stdin
#include <stdio.h>
int a[1000005], st[1000005], top;
int main() {
    int n;
    scanf("%d", &n);
    long long ans = 0;
    for (int i = 1; i <= n; i++) {
        scanf("%d", &a[i]);
        while (top && a[st[top]] <= a[i]) top--;
        ans += top ? i - st[top] : i;
        st[++top] = i;
    }
    printf("%lld\n", ans);
    return 0;
}
