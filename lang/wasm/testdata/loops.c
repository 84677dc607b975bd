// Compiled to loops.wasm by
//   clang --target=wasm32 -O1 -g -fno-unroll-loops -nostdlib -Wl,--no-entry -o loops.wasm loops.c
#define EXPORT(name) __attribute__((export_name(#name)))

EXPORT(sum) long sum(const int *a, int n) {
    long s = 0;
    for (int i = 0; i < n; i++) s += a[i];
    return s;
}

EXPORT(matmul) void matmul(const double *a, const double *b, double *c, int n) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double s = 0;
            for (int k = 0; k < n; k++) s += a[i * n + k] * b[k * n + j];
            c[i * n + j] = s;
        }
}

EXPORT(lower_bound) int lower_bound(const int *a, int n, int x) {
    int lo = 0, hi = n;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] < x) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

EXPORT(fib) int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

EXPORT(kind) int kind(int c) {
    switch (c) {
    case 0: return 7;
    case 1: return 9;
    case 2: c += 3;
    case 3: c *= c; break;
    case 4: return kind(c - 1);
    }
    return c;
}
