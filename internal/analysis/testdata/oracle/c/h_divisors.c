// want time sqrt n
// want space 1
int divisors(int n) {
    int c = 0;
    for (int i = 1; i <= n / i; i++) {
        if (n % i == 0) c += i * i == n ? 1 : 2;
    }
    return c;
}
