# want time n
# want space n
# kind stdin
from collections import deque
n = int(input())
q = deque(range(1, n + 1))
out = []
while len(q) > 1:
    q.append(q.popleft())
    out.append(q.popleft())
out.append(q[0])
print(*out)
