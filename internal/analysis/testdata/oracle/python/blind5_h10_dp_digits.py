# want time n
# want space 1
# kind stdin
s = input()
MOD = 10 ** 9 + 7
dp = [[0] * 3 for _ in range(2)]
dp[1][0] = 1
for ch in s:
    d = int(ch)
    nd = [[0] * 3 for _ in range(2)]
    for tight in range(2):
        for rem in range(3):
            if not dp[tight][rem]:
                continue
            for x in range(10):
                if tight and x > d:
                    break
                nt = tight and x == d
                nd[1 if nt else 0][(rem + x) % 3] += dp[tight][rem]
    dp = [[v % MOD for v in row] for row in nd]
print((dp[0][0] + dp[1][0] - 1) % MOD)
