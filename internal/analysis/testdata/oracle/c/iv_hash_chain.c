// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define BUCKETS 10007
typedef struct entry { char *key; int count; struct entry *next; } entry;
static entry *table[BUCKETS];
static unsigned hash(const char *s) { unsigned h = 5381; while (*s) h = h * 33 + (unsigned char)*s++; return h % BUCKETS; }
static entry *lookup(const char *key) {
    unsigned h = hash(key);
    for (entry *e = table[h]; e != NULL; e = e->next)
        if (strcmp(e->key, key) == 0) return e;
    entry *e = malloc(sizeof *e);
    e->key = strdup(key);
    e->count = 0;
    e->next = table[h];
    table[h] = e;
    return e;
}
int main(void) {
    char word[100];
    while (scanf("%99s", word) == 1) lookup(word)->count++;
    for (int i = 0; i < BUCKETS; i++)
        for (entry *e = table[i]; e; e = e->next) printf("%s %d\n", e->key, e->count);
    return 0;
}
