# want time log n
# want space log n
def power(x, n, mod=10**9+7):
    if n == 0:
        return 1
    half = power(x, n // 2, mod)
    if n % 2:
        return half * half % mod * x % mod
    return half * half % mod
