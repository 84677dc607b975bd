// want time n
// want space 1
#include <string.h>
int lengthOfLongestSubstring(char *s) {
    int last[256], best = 0, start = 0;
    memset(last, -1, sizeof last);
    for (int i = 0; s[i] != '\0'; i++) {
        if (last[(unsigned char)s[i]] >= start) start = last[(unsigned char)s[i]] + 1;
        last[(unsigned char)s[i]] = i;
        if (i - start + 1 > best) best = i - start + 1;
    }
    return best;
}
