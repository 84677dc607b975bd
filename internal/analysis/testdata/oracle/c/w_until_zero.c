// want time n
// kind stdin
#include <stdio.h>
int main() {
    int n, s = 0;
    while (scanf("%d", &n) == 1 && n != 0) s += n;
    printf("%d\n", s);
    return 0;
}
