// want time n
// want space 1
int my_atoi(const char *s) {
    int sign = 1, r = 0;
    while (*s == ' ') s++;
    if (*s == '-' || *s == '+') { if (*s == '-') sign = -1; s++; }
    while (*s >= '0' && *s <= '9') r = r * 10 + (*s++ - '0');
    return sign * r;
}
