// want time n
// want space n
// kind stdin
#include <stdio.h>
#include <string.h>
char s[200005];
int cnt[26];
int main() {
    scanf("%s", s);
    int n = strlen(s);
    for (int i = 0; i < n; i++) cnt[s[i] - 'a']++;
    int best = 0;
    for (int i = 1; i < 26; i++) if (cnt[i] > cnt[best]) best = i;
    printf("%c\n", 'a' + best);
    return 0;
}
