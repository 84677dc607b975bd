# want time n^2
# want space n
# kind stdin
from collections import deque
n, k = map(int, input().split())
q = deque(range(1, n + 1))
while q:
    q.rotate(-k)
    print(q.popleft(), end=' ')
