# want time n^2 log n
# want space n^2
# kind stdin
import heapq
h, w = map(int, input().split())
g = [list(map(int, input().split())) for _ in range(h)]
D = [[10**18] * w for _ in range(h)]
D[0][0] = g[0][0]
pq = [(g[0][0], 0, 0)]
while pq:
    d, i, j = heapq.heappop(pq)
    if d > D[i][j]:
        continue
    for a, b in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
        if 0 <= a < h and 0 <= b < w and d + g[a][b] < D[a][b]:
            D[a][b] = d + g[a][b]
            heapq.heappush(pq, (D[a][b], a, b))
print(D[-1][-1])
