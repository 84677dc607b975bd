# want time n log n
# want space n
# kind stdin
import bisect
N = int(input())
box = [tuple(map(int, input().split())) for _ in range(N)]
box.sort(key=lambda p: (p[0], -p[1]))
dp = []
for _, h in box:
    k = bisect.bisect_left(dp, h)
    if k == len(dp):
        dp.append(h)
    else:
        dp[k] = h
print(len(dp))
