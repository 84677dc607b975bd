// want time n^2
#include <string.h>
int vowels(const char *s) {
    int k = 0;
    for (int i = 0; i < strlen(s); i++)
        if (strchr("aeiou", s[i])) k++;
    return k;
}
