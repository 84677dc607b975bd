// want time n^2
// want space 1
// entry selection
static void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void selection(int *a, int n) {
    for (int i = 0; i < n; i++) {
        int m = i;
        for (int j = i + 1; j < n; j++) if (a[j] < a[m]) m = j;
        swap(&a[i], &a[m]);
    }
}
