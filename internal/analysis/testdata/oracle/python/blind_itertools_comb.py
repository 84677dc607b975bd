# want time n^2
# want space n
# kind stdin
from itertools import combinations
n = int(input())
pts = [tuple(map(int, input().split())) for _ in range(n)]
print(max((a[0]-b[0])**2 + (a[1]-b[1])**2 for a, b in combinations(pts, 2)))
