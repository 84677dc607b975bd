# want time n
# kind stdin
import sys
MOD = 10 ** 9 + 7
N = 2 * 10 ** 5 + 5
fact = [1] * N
for i in range(1, N):
    fact[i] = fact[i - 1] * i % MOD
inv = [1] * N
inv[-1] = pow(fact[-1], MOD - 2, MOD)
for i in range(N - 2, -1, -1):
    inv[i] = inv[i + 1] * (i + 1) % MOD

def C(n, r):
    if r < 0 or r > n:
        return 0
    return fact[n] * inv[r] % MOD * inv[n - r] % MOD

t = int(sys.stdin.readline())
for _ in range(t):
    n, k = map(int, sys.stdin.readline().split())
    s = 0
    for i in range(0, n + 1):
        s = (s + C(n, i) * C(k, n - i)) % MOD
    print(s)
