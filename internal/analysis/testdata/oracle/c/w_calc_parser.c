// want time n
// entry expr
static const char *p;
static int expr(void);
static int factor(void) {
    int v = 0;
    if (*p == '(') { p++; v = expr(); p++; return v; }
    while (*p >= '0' && *p <= '9') v = v * 10 + *p++ - '0';
    return v;
}
static int term(void) {
    int v = factor();
    while (*p == '*' || *p == '/') { char o = *p++; int w = factor(); v = o == '*' ? v * w : v / w; }
    return v;
}
static int expr(void) {
    int v = term();
    while (*p == '+' || *p == '-') { char o = *p++; int w = term(); v = o == '+' ? v + w : v - w; }
    return v;
}
