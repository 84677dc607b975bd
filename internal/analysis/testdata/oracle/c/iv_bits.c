// want time log n
// want space 1
int popcount(unsigned n) { int c = 0; while (n) { c += n & 1; n >>= 1; } return c; }
