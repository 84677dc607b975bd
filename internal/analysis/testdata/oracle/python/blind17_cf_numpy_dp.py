# want time n^2
# want space n
# kind stdin
import numpy as np
n, w = map(int, input().split())
dp = np.zeros(w + 1, dtype=np.int64)
for _ in range(n):
    a, v = map(int, input().split())
    ndp = dp.copy()
    ndp[a:] = np.maximum(ndp[a:], dp[:-a] + v)
    dp = ndp
print(dp.max())
