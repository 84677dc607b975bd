// want time n
// want space 1
// kind stdin
#include <stdio.h>
#include <string.h>
#define MAXLINE 1000
int get_line(char s[], int lim) {
    int c, i;
    for (i = 0; i < lim - 1 && (c = getchar()) != EOF && c != '\n'; ++i) s[i] = c;
    if (c == '\n') { s[i] = c; ++i; }
    s[i] = '\0';
    return i;
}
int main(void) {
    int len, max = 0;
    char line[MAXLINE], longest[MAXLINE];
    while ((len = get_line(line, MAXLINE)) > 0)
        if (len > max) { max = len; strcpy(longest, line); }
    if (max > 0) printf("%s", longest);
    return 0;
}
