# want time n^2 log n
# want space n^2
# kind stdin
import heapq
H, W = map(int, input().split())
G = [list(map(int, input().split())) for _ in range(H)]
INF = 1 << 60
D = [[INF] * W for _ in range(H)]
D[0][0] = G[0][0]
hq = [(G[0][0], 0, 0)]
while hq:
    d, i, j = heapq.heappop(hq)
    if d > D[i][j]:
        continue
    for di, dj in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        a, b = i + di, j + dj
        if 0 <= a < H and 0 <= b < W:
            nd = d + G[a][b]
            if nd < D[a][b]:
                D[a][b] = nd
                heapq.heappush(hq, (nd, a, b))
print(D[-1][-1])
