// want time n
// want space 1
int first_zero(const int *a, int n) {
    int i = 0;
    for (;;) {
        if (i == n) return -1;
        if (a[i] == 0) break;
        i++;
    }
    return i;
}
