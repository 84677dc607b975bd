# want time n
# want space n
# kind stdin
n = int(input())
p = [int(x) - 1 for x in input().split()]
vis = [0] * n
ans = 0
for i in range(n):
    if vis[i]:
        continue
    j = i
    ln = 0
    while not vis[j]:
        vis[j] = 1
        j = p[j]
        ln += 1
    ans = max(ans, ln)
print(ans)
