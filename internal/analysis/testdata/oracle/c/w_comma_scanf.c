// want time n
// kind stdin
#include <stdio.h>
int main() {
    int n;
    while (scanf("%d", &n), n) printf("%d\n", n * n);
    return 0;
}
