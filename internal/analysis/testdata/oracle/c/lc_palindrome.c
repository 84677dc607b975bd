// want time n
// want space 1
#include <ctype.h>
#include <string.h>
int isPalindrome(char *s) {
    int i = 0, j = (int)strlen(s) - 1;
    while (i < j) {
        while (i < j && !isalnum(s[i])) i++;
        while (i < j && !isalnum(s[j])) j--;
        if (tolower(s[i++]) != tolower(s[j--])) return 0;
    }
    return 1;
}
