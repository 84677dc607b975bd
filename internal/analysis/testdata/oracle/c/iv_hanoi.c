// want time 2^n
// want space n
void hanoi(int n, int a, int b, int c) {
    if (n == 0) return;
    hanoi(n - 1, a, c, b);
    hanoi(n - 1, c, b, a);
}
