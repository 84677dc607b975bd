// want time n^2
// kind stdin
#include <stdio.h>
#include <string.h>
char words[1005][25];
int main(void) {
    int n, pairs = 0;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) scanf("%s", words[i]);
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if (!strcmp(words[i], words[j])) pairs++;
    printf("%d\n", pairs);
    return 0;
}
