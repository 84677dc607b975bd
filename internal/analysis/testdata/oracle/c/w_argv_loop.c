// want time n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char *argv[]) {
    int n = argc > 1 ? atoi(argv[1]) : 10;
    double s = 0;
    for (int i = 1; i <= n; i++) s += 1.0 / i;
    printf("%f\n", s);
    return 0;
}
