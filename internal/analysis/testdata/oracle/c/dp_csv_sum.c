// want time n
// want space 1
// kind stdin
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char buf[1024];
    double total = 0;
    while (fgets(buf, sizeof(buf), stdin) != NULL) {
        char *tok = strtok(buf, ",");
        int col = 0;
        while (tok) {
            if (col == 2) total += atof(tok);
            tok = strtok(NULL, ",");
            col++;
        }
    }
    printf("%.2f\n", total);
    return 0;
}
