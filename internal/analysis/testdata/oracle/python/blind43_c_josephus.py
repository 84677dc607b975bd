# kind stdin
# want time n
# want space n
from collections import deque
n = int(input())
q = deque(range(1, n + 1))
out = []
while q:
    q.rotate(-1)
    out.append(q.popleft())
print(*out)
