// want time n
// kind stdin
#include <stdio.h>
#include <stdlib.h>
int main(void) {
    char *line = NULL;
    size_t cap = 0;
    ssize_t len;
    long total = 0, longest = 0;
    while ((len = getline(&line, &cap, stdin)) != -1) {
        total += len;
        if (len > longest) longest = len;
    }
    free(line);
    printf("%ld %ld\n", total, longest);
}
