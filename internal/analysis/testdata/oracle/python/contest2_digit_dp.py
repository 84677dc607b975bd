# want time n
# want space n
# kind stdin
s = input()
dp = [[0] * 2 for _ in range(len(s) + 1)]
dp[0][0] = 1
for i, ch in enumerate(s):
    d = int(ch)
    for tight in range(2):
        for nd in range(10):
            if tight == 0 and nd > d:
                continue
            dp[i + 1][1 if tight or nd < d else 0] += dp[i][tight]
print(sum(dp[-1]) % 1000000007)
