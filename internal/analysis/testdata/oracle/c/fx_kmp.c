// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <string.h>
char s[1000005], p[1000005];
int fail[1000005];
int main() {
    scanf("%s %s", s, p);
    int n = strlen(s), m = strlen(p), cnt = 0;
    for (int i = 1, j = 0; i < m; i++) {
        while (j && p[i] != p[j]) j = fail[j - 1];
        if (p[i] == p[j]) j++;
        fail[i] = j;
    }
    for (int i = 0, j = 0; i < n; i++) {
        while (j && s[i] != p[j]) j = fail[j - 1];
        if (s[i] == p[j]) j++;
        if (j == m) { cnt++; j = fail[j - 1]; }
    }
    printf("%d\n", cnt);
}
