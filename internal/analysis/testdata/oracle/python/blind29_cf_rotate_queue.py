# want time n
# want space n
# kind stdin
from collections import deque
n, k = map(int, input().split())
q = deque(map(int, input().split()))
cnt = 0
champ = q.popleft()
while cnt < k and cnt < n:
    x = q.popleft()
    if x > champ:
        q.append(champ)
        champ, cnt = x, 1
    else:
        q.append(x)
        cnt += 1
print(champ)
