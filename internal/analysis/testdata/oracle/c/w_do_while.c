// want time log n
// want space 1
int digits(long n) {
    int d = 0;
    do { d++; n /= 10; } while (n != 0);
    return d;
}
