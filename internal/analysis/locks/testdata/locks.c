#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER;
pthread_mutex_t other = PTHREAD_MUTEX_INITIALIZER;
pthread_rwlock_t rw;
long sum, bad;
int table[100];

void *add(void *arg) {
    int *xs = arg;
    long mine = 0;
    for (int i = 0; i < 1000; i++) mine += xs[i];
    pthread_mutex_lock(&mu); // want lock mu guards sum
    sum += mine;
    pthread_mutex_unlock(&mu);
    bad += mine; // want warn without a lock
    return NULL;
}

void *fill(void *arg) {
    long k = (long)arg;
    pthread_rwlock_wrlock(&rw); // want lock rw guards table
    table[k] = 1;
    pthread_rwlock_unlock(&rw);
    return NULL;
}

void leak(int b) {
    pthread_mutex_lock(&mu); // want warn without releasing
    if (b) return;
    pthread_mutex_unlock(&mu);
}

typedef struct {
    pthread_mutex_t lock;
    int count;
} counter;

void increment(counter *c) {
    pthread_mutex_lock(&c->lock); // want lock c.lock guards c.count
    c->count++;
    pthread_mutex_unlock(&c->lock);
}

void first(void) {
    pthread_mutex_lock(&mu);
    pthread_mutex_lock(&other); // want warn order
    sum++;
    pthread_mutex_unlock(&other);
    pthread_mutex_unlock(&mu);
}

void second(void) {
    pthread_mutex_lock(&other);
    pthread_mutex_lock(&mu);
    sum--;
    pthread_mutex_unlock(&mu);
    pthread_mutex_unlock(&other);
}

int main(void) {
    pthread_t t[4], u;
    int xs[1000];
    for (int i = 0; i < 4; i++) pthread_create(&t[i], NULL, add, xs);
    pthread_create(&u, NULL, fill, (void *)3L);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    pthread_join(u, NULL);
    printf("%ld %ld\n", sum, bad);
    return 0;
}
