# want time n
# want space n
# kind stdin
s = input()
MOD = 10**9 + 7
dp = [0] * 8
dp[0] = 1
t = 'chokudai'
d = [1] + [0] * len(t)
for c in s:
    for j in range(len(t) - 1, -1, -1):
        if t[j] == c:
            d[j + 1] = (d[j + 1] + d[j]) % MOD
print(d[-1])
