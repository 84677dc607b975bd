/* Count the primes below n (argument). Built to the sieve.wasm beside it by
 *   clang --target=wasm32-wasi -O2 -s -o sieve.wasm sieve.c
 */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
	long n = argc > 1 ? atol(argv[1]) : 1000;
	char *composite = calloc(n + 1, 1);
	if (!composite) return 1;
	for (long i = 2; i * i < n; i++)
		if (!composite[i])
			for (long j = i * i; j < n; j += i)
				composite[j] = 1;
	long count = 0;
	for (long i = 2; i < n; i++)
		count += !composite[i];
	printf("%ld\n", count);
	return 0;
}
