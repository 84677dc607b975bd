# want time n
# want space n
# kind stdin
from collections import deque
n = int(input())
a = list(map(int, input().split()))
q = deque(range(n))
t = 0
served = [0] * n
while q:
    i = q.popleft()
    t += 1
    served[i] = t + a[i] % 2
print(*served)
