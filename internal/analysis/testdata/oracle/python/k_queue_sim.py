# want time n
# want space n
# kind stdin
from collections import deque
n, q = map(int, input().split())
procs = deque()
for i in range(n):
    name, t = input().split()
    procs.append((name, int(t)))
now = 0
while procs:
    name, t = procs.popleft()
    if t > q:
        now += q
        procs.append((name, t - q))
    else:
        now += t
        print(name, now)
