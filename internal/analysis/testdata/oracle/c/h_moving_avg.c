// want time n
// kind stdin
#include <stdio.h>
#define W 16
int main(void) {
    double ring[W] = {0}, x, sum = 0;
    int n = 0;
    while (scanf("%lf", &x) == 1) {
        sum += x - ring[n % W];
        ring[n % W] = x;
        n++;
        if (n >= W) printf("%.3f\n", sum / W);
    }
    return 0;
}
