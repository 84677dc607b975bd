// want time n
// want space 1
// entry apply
static int inc(int x) { return x + 1; }
static int dbl(int x) { return 2 * x; }
static int (*table[])(int) = { inc, dbl };
int apply(const int *ops, int n) {
    int x = 0;
    for (int i = 0; i < n; i++) x = table[ops[i] & 1](x);
    return x;
}
