// want time sqrt n
#include <stdio.h>
void factor(long n) {
    for (long p = 2; p * p <= n; p++)
        while (n % p == 0) { printf("%ld ", p); n /= p; }
    if (n > 1) printf("%ld", n);
}
