# want time n^2
# want space n^2
# kind stdin
from collections import deque
import sys
def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [sys.stdin.readline().rstrip() for _ in range(n)]
    for i in range(n):
        for j in range(m):
            if g[i][j] == 'A':
                a = (i, j)
            elif g[i][j] == 'B':
                b = (i, j)
    par = {a: None}
    q = deque([a])
    dirs = {'U': (-1, 0), 'D': (1, 0), 'L': (0, -1), 'R': (0, 1)}
    while q:
        i, j = q.popleft()
        if (i, j) == b:
            break
        for d, (x, y) in dirs.items():
            p, r = i + x, j + y
            if 0 <= p < n and 0 <= r < m and g[p][r] != '#' and (p, r) not in par:
                par[(p, r)] = (i, j, d)
                q.append((p, r))
    if b not in par:
        print("NO")
        return
    path = []
    cur = b
    while par[cur] is not None:
        i, j, d = par[cur]
        path.append(d)
        cur = (i, j)
    print("YES")
    print(len(path))
    print(''.join(reversed(path)))
main()
