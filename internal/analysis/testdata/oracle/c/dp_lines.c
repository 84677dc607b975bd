// want time n
// want space 1
// kind stdin
#include <stdio.h>
#include <string.h>
int main(void) {
    char line[4096];
    int lines = 0, words = 0, chars = 0;
    while (fgets(line, sizeof line, stdin)) {
        lines++;
        int in = 0;
        for (char *p = line; *p; p++) {
            chars++;
            if (*p == ' ' || *p == '\n') in = 0;
            else if (!in) { in = 1; words++; }
        }
    }
    printf("%d %d %d\n", lines, words, chars);
    return 0;
}
