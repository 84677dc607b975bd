// want time n
// kind stdin
#include <stdio.h>
#include <string.h>
struct stat { char host[64]; long bytes; int hits; } stats[1000];
int nstats;
static struct stat *find(const char *host) {
    for (int i = 0; i < nstats; i++)
        if (!strcmp(stats[i].host, host)) return &stats[i];
    strcpy(stats[nstats].host, host);
    return &stats[nstats++];
}
int main(void) {
    char line[512], host[64];
    long bytes, total = 0;
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "%63s %ld", host, &bytes) != 2) continue;
        total += bytes;
    }
    printf("%ld\n", total);
    return 0;
}
