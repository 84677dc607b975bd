// want time n log n
// kind stdin
#include <stdio.h>
int a[100005], tail[100005];
int main() {
    int n, len = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) scanf("%d", &a[i]);
    for (int i = 0; i < n; i++) {
        int lo = 0, hi = len;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (tail[mid] < a[i]) lo = mid + 1; else hi = mid;
        }
        tail[lo] = a[i];
        if (lo == len) len++;
    }
    printf("%d\n", len);
    return 0;
}
