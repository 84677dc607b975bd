# want time n^2
# want space n
# kind stdin
n = int(input())
moves = list(map(int, input().split()))
q = int(input())
LIM = 10001
g = [0] * LIM
for i in range(1, LIM):
    s = set()
    for m in moves:
        if i >= m:
            s.add(g[i - m])
    x = 0
    while x in s:
        x += 1
    g[i] = x
for _ in range(q):
    a = list(map(int, input().split()))
    r = 0
    for v in a[1:]:
        r ^= g[v]
    print('W' if r else 'L')
