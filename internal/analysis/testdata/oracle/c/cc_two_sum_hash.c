// want time n
// kind stdin
#include <stdio.h>
#include <string.h>
#define H 200003
int key[H], used[H];
int find(int x) { int h = ((x % H) + H) % H; while (used[h] && key[h] != x) h = (h + 1) % H; return h; }
int main() {
    int n, t;
    scanf("%d %d", &n, &t);
    for (int i = 0; i < n; i++) {
        int x;
        scanf("%d", &x);
        if (used[x % H]) printf("%d\n", i);
        used[x % H] = 1;
    }
    return 0;
}
