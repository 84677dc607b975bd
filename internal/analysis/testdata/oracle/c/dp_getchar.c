// want time n
// want space 1
// kind stdin
#include <stdio.h>
#include <ctype.h>
int main(void) {
    int c, freq[256] = {0};
    while ((c = getchar()) != EOF) freq[c]++;
    for (int i = 0; i < 256; i++) if (freq[i]) printf("%c %d\n", i, freq[i]);
    return 0;
}
