"""All shortest paths of a made-up graph with n nodes."""
import sys

n = int(sys.argv[1])
dist = [[(i * 7 + j * 13) % 97 + 1 for j in range(n)] for i in range(n)]
for k in range(n):
    through = dist[k]
    for i in range(n):
        row, via = dist[i], dist[i][k]
        for j in range(n):
            if via + through[j] < row[j]:
                row[j] = via + through[j]
print(sum(map(sum, dist)))
