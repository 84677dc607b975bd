// want time n
// want space 1
#include <string.h>
void reverse(char *s) {
    char *p = s, *q = s + strlen(s) - 1;
    while (p < q) {
        char t = *p;
        *p++ = *q;
        *q-- = t;
    }
}
