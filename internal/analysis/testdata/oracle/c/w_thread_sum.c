// want time n
// entry worker
#include <pthread.h>
struct job { const int *a; int n; long sum; };
void *worker(void *arg) {
    struct job *j = arg;
    j->sum = 0;
    for (int i = 0; i < j->n; i++) j->sum += j->a[i];
    return NULL;
}
