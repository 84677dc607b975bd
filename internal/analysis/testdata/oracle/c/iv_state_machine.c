// want time n
// want space 1
int count_numbers(const char *s, int n) {
    enum { OUT, IN } state = OUT;
    int k = 0;
    for (int i = 0; i < n; i++) {
        switch (state) {
        case OUT:
            if (s[i] >= '0' && s[i] <= '9') { state = IN; k++; }
            break;
        case IN:
            if (s[i] < '0' || s[i] > '9') state = OUT;
            break;
        default:
            return -1;
        }
    }
    return k;
}
