// want time log n
// want space 1
// kind stdin
#include <stdio.h>
typedef long long ll;
#define MOD 1000000007LL
typedef struct { ll a[2][2]; } M;
M mul(M x, M y) {
    M r = {{{0, 0}, {0, 0}}};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 2; k++) r.a[i][j] = (r.a[i][j] + x.a[i][k] * y.a[k][j]) % MOD;
    return r;
}
int main(void) {
    ll n;
    scanf("%lld", &n);
    M r = {{{1, 0}, {0, 1}}}, b = {{{1, 1}, {1, 0}}};
    while (n > 0) {
        if (n & 1) r = mul(r, b);
        b = mul(b, b);
        n >>= 1;
    }
    printf("%lld\n", r.a[0][1]);
    return 0;
}
