# want time n^2
# want space n
# kind function
# entry numDistinct
def numDistinct(s, t):
    dp = [0] * len(t) + [1]
    for c in s:
        for j in range(len(t)):
            if c == t[j]:
                dp[j] += dp[j + 1]
    return dp[0]
