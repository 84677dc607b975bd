# want time n
# want space n
# kind function
MOD = 10**9 + 7
def count(n: int) -> int:
    dp = [1, 1] + [0] * (n - 1)
    for i in range(2, n + 1):
        dp[i] = (dp[i - 1] + dp[i - 2]) % MOD
    return dp[n]
