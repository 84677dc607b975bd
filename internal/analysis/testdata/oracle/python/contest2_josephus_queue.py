# want time n^2
# want space n
# kind stdin
from collections import deque
n, k = map(int, input().split())
q = deque(range(1, n + 1))
out = []
while q:
    for _ in range(k - 1):
        q.append(q.popleft())
    out.append(q.popleft())
print(*out)
