# want time n
# want space n
# kind stdin
from collections import deque
n, m = map(int, input().split())
q = deque(enumerate(map(int, input().split())))
last = -1
while q:
    i, need = q.popleft()
    if need > m:
        q.append((i, need - m))
    else:
        last = i
print(last + 1)
