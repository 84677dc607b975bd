# want time n
# want space n
# kind stdin
MOD = 10**9 + 7
n, k = map(int, input().split())
fact = [1] * (n + 1)
for i in range(1, n + 1):
    fact[i] = fact[i-1] * i % MOD
inv = [1] * (n + 1)
inv[n] = pow(fact[n], MOD - 2, MOD)
for i in range(n, 0, -1):
    inv[i-1] = inv[i] * i % MOD
print(fact[n] * inv[k] % MOD * inv[n-k] % MOD)
