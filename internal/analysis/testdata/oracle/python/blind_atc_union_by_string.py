# want time n log n
# want space n
# kind stdin
N, M = map(int, input().split())
P = []
for i in range(M):
    p, y = map(int, input().split())
    P.append((p, y, i))
ans = [''] * M
P.sort()
c = 0
last = -1
for p, y, i in P:
    if p != last:
        c = 0
        last = p
    c += 1
    ans[i] = '%06d%06d' % (p, c)
for a in ans:
    print(a)
