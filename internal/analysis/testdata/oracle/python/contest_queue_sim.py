# want time n
# want space n
# kind stdin
from collections import deque
n, k = map(int, input().split())
q = deque(range(1, n + 1))
res = []
while q:
    res.append(q.popleft())
    if q:
        q.append(q.popleft())
    if len(q) == 1:
        res.append(q.pop())
print(*res)
