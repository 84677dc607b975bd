# kind stdin
# want time n
# want space n
import sys
MOD = 10**9 + 7
def main():
    t = int(sys.stdin.readline())
    q = [tuple(map(int, sys.stdin.readline().split())) for _ in range(t)]
    N = max(n for n, _ in q) + 1
    f = [1] * (N + 1)
    for i in range(1, N + 1): f[i] = f[i-1] * i % MOD
    inv = [1] * (N + 1)
    inv[N] = pow(f[N], MOD - 2, MOD)
    for i in range(N, 0, -1): inv[i-1] = inv[i] * i % MOD
    print('\n'.join(str(f[n] * inv[k] % MOD * inv[n-k] % MOD) for n, k in q))
main()
