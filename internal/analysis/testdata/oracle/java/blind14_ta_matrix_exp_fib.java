// kind function
// want time log n
// want space log n
public final class FibMatrix {
    private FibMatrix() {}
    public static long fib(int n) {
        if (n == 0) return 0;
        long[][] f = {{1, 1}, {1, 0}};
        power(f, n - 1);
        return f[0][0];
    }
    static void power(long[][] f, int n) {
        if (n == 0 || n == 1) return;
        long[][] m = {{1, 1}, {1, 0}};
        power(f, n / 2);
        multiply(f, f);
        if (n % 2 != 0) multiply(f, m);
    }
    static void multiply(long[][] a, long[][] b) {
        long x = a[0][0] * b[0][0] + a[0][1] * b[1][0];
        long y = a[0][0] * b[0][1] + a[0][1] * b[1][1];
        long z = a[1][0] * b[0][0] + a[1][1] * b[1][0];
        long w = a[1][0] * b[0][1] + a[1][1] * b[1][1];
        a[0][0] = x;
        a[0][1] = y;
        a[1][0] = z;
        a[1][1] = w;
    }
}
