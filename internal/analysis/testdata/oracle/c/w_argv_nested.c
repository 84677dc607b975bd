// want time n^2
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(int argc, char **argv) {
    if (argc < 2) { fprintf(stderr, "usage: %s N\n", argv[0]); exit(1); }
    long n = strtol(argv[1], NULL, 10), c = 0;
    for (long i = 0; i < n; i++) for (long j = 0; j < i; j++) c += i ^ j;
    printf("%ld\n", c);
}
