// want time log n
// want space log n
int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
