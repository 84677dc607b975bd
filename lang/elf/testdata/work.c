// Compiled to work.elf by
//   gcc -O1 -fno-unroll-loops -fcf-protection=none -s -no-pie -o work.elf work.c -lpthread
// A stripped program with nested loops, a jump table, a thread under a lock and
// calls into the C library.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER;
static long total;

static __attribute__((noinline)) long pairs(const int *a, int n) {
    long k = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++) k += a[i] == a[j];
    return k;
}

static void *worker(void *arg) {
    pthread_mutex_lock(&mu);
    total += (long)arg;
    pthread_mutex_unlock(&mu);
    return 0;
}

static __attribute__((noinline)) int kind(int c) {
    switch (c) {
    case 'a': return puts("a");
    case 'b': return puts("bb");
    case 'c': return puts("ccc");
    case 'd': return puts("dddd");
    case 'e': return puts("eeeee");
    }
    return 0;
}

int main(int argc, char **argv) {
    int n = argc > 1 ? atoi(argv[1]) : 100;
    int *a = malloc(n * sizeof *a);
    for (int i = 0; i < n; i++) a[i] = rand() % 10;
    pthread_t t;
    pthread_create(&t, 0, worker, (void *)pairs(a, n));
    pthread_join(t, 0);
    FILE *f = fopen("/dev/null", "w");
    fprintf(f, "%ld\n", total);
    fclose(f);
    return kind(argv[0][0]);
}
