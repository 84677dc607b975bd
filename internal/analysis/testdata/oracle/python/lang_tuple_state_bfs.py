# want time n
# want space n
# kind function
from collections import deque
def min_ops(n: int) -> int:
    seen = {1}
    q = deque([(1, 0)])
    while q:
        v, d = q.popleft()
        if v == n:
            return d
        for w in (v + 1, v * 2):
            if w <= n and w not in seen:
                seen.add(w)
                q.append((w, d + 1))
    return -1
