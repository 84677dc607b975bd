# want time n^2
# want space n^2
# kind stdin
import numpy as np
S = input()
T = input()
n, m = len(S), len(T)
dp = np.zeros((n + 1, m + 1), dtype=np.int64)
s = np.array(list(S))
t = np.array(list(T))
for i in range(n):
    same = (s[i] == t)
    cand = dp[i, :-1] + same
    dp[i + 1, 1:] = np.maximum(dp[i, 1:], cand)
    dp[i + 1] = np.maximum.accumulate(dp[i + 1])
print(dp[n, m])
