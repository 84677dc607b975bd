# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
MOD = 998244353
N = 200005
fact = [1] * N
for i in range(1, N):
    fact[i] = fact[i - 1] * i % MOD
inv = [1] * N
inv[-1] = pow(fact[-1], MOD - 2, MOD)
for i in range(N - 1, 0, -1):
    inv[i - 1] = inv[i] * i % MOD
def C(n, r):
    if r < 0 or r > n:
        return 0
    return fact[n] * inv[r] % MOD * inv[n - r] % MOD
t = int(input())
for _ in range(t):
    n = int(input())
    a = list(map(int, input().split()))
    ones = sum(a)
    print(C(n, ones))
