// want time n
// want space 1
// kind stdin
#include <stdio.h>
#include <ctype.h>
int main(void) {
    unsigned char buf[16];
    size_t n, off = 0;
    while ((n = fread(buf, 1, sizeof buf, stdin)) > 0) {
        printf("%08zx ", off);
        for (size_t i = 0; i < n; i++) printf("%02x ", buf[i]);
        for (size_t i = 0; i < n; i++) putchar(isprint(buf[i]) ? buf[i] : '.');
        putchar('\n');
        off += n;
    }
    return 0;
}
