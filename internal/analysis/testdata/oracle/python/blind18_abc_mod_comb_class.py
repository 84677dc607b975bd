# want time n
# want space n
# kind stdin
MOD = 998244353
class Comb:
    def __init__(self, n):
        self.fact = [1] * (n + 1)
        self.inv = [1] * (n + 1)
        for i in range(1, n + 1):
            self.fact[i] = self.fact[i - 1] * i % MOD
        self.inv[n] = pow(self.fact[n], MOD - 2, MOD)
        for i in range(n, 0, -1):
            self.inv[i - 1] = self.inv[i] * i % MOD
    def __call__(self, n, r):
        if r < 0 or r > n:
            return 0
        return self.fact[n] * self.inv[r] % MOD * self.inv[n - r] % MOD
x, y = map(int, input().split())
n = (x + y) // 3
c = Comb(n)
print(c(n, 2 * n - x) if (x + y) % 3 == 0 else 0)
