# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n = int(input())
a = list(map(int, input().split()))
B = 30
nxt = [[-1, -1]]
def insert(x):
    cur = 0
    for b in range(B, -1, -1):
        c = (x >> b) & 1
        if nxt[cur][c] == -1:
            nxt[cur][c] = len(nxt)
            nxt.append([-1, -1])
        cur = nxt[cur][c]
def query(x):
    cur = 0
    r = 0
    for b in range(B, -1, -1):
        c = (x >> b) & 1
        if nxt[cur][c ^ 1] != -1:
            r |= 1 << b
            cur = nxt[cur][c ^ 1]
        else:
            cur = nxt[cur][c]
    return r
best = 0
for x in a:
    insert(x)
    best = max(best, query(x))
print(best)
