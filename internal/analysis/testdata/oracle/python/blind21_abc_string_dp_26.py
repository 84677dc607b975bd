# want time n
# want space n
# kind stdin
MOD = 10**9 + 7
s = input()
n = len(s)
nxt = [[n] * 26 for _ in range(n + 1)]
for i in reversed(range(n)):
    for c in range(26):
        nxt[i][c] = nxt[i + 1][c]
    nxt[i][ord(s[i]) - 97] = i
dp = [0] * (n + 1)
dp[n] = 1
for i in reversed(range(n)):
    dp[i] = 1
    for c in range(26):
        if nxt[i][c] < n:
            dp[i] = (dp[i] + dp[nxt[i][c] + 1]) % MOD
print(dp[0])
