# want time n
# want space n
# kind stdin
from collections import deque
N, K = map(int, input().split())
S = [int(input()) for _ in range(N)]
if 0 in S:
    print(N)
else:
    q = deque()
    p = 1
    ans = 0
    for x in S:
        q.append(x)
        p *= x
        while q and p > K:
            p //= q.popleft()
        ans = max(ans, len(q))
    print(ans)
