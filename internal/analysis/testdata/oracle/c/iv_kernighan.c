// want time log n
// want space 1
int bits(unsigned n) { int c; for (c = 0; n; c++) n &= n - 1; return c; }
