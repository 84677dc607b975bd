# want time n log n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
M = max(a)
cnt = [0] * (M + 1)
for x in a:
    cnt[x] += 1
ans = 1
for g in range(M, 0, -1):
    c = 0
    for m in range(g, M + 1, g):
        c += cnt[m]
    if c >= 2:
        ans = g
        break
print(ans)
