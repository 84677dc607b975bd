# want time n^2
# want space n^2
# kind stdin
from collections import deque
H, W = map(int, input().split())
sy, sx = [int(x) - 1 for x in input().split()]
gy, gx = [int(x) - 1 for x in input().split()]
S = [input() for _ in range(H)]
INF = 10**9
d = [[INF] * W for _ in range(H)]
d[sy][sx] = 0
q = deque([(sy, sx)])
while q:
    y, x = q.popleft()
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        ny, nx = y + dy, x + dx
        if 0 <= ny < H and 0 <= nx < W:
            c = 0 if S[ny][nx] == '.' else 1
            if d[y][x] + c < d[ny][nx]:
                d[ny][nx] = d[y][x] + c
                if c:
                    q.append((ny, nx))
                else:
                    q.appendleft((ny, nx))
print(d[gy][gx])
