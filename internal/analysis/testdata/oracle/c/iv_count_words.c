// want time n
// want space 1
#include <ctype.h>
int words(const char *s) {
    int n = 0, in = 0;
    for (; *s != '\0'; ++s) {
        if (isspace((unsigned char)*s)) in = 0;
        else if (!in) { in = 1; n++; }
    }
    return n;
}
