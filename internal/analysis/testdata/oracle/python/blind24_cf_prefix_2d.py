# want time n^2
# want space n^2
# kind stdin
import sys
input = sys.stdin.readline
h, w, q = map(int, input().split())
s = [[0] * (w + 1)]
for i in range(h):
    row = list(map(int, input().split()))
    cur = [0]
    acc = 0
    for j in range(w):
        acc += row[j]
        cur.append(s[-1][j + 1] + acc)
    s.append(cur)
for _ in range(q):
    a, b, c, d = map(int, input().split())
    print(s[c][d] - s[a - 1][d] - s[c][b - 1] + s[a - 1][b - 1])
