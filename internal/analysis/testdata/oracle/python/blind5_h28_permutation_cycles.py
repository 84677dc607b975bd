# want time n
# want space n
# kind stdin
n = int(input())
p = [int(x) - 1 for x in input().split()]
vis = [0] * n
lens = []
for i in range(n):
    c = 0
    while not vis[i]:
        vis[i] = 1
        i = p[i]
        c += 1
    if c:
        lens.append(c)
print(len(lens))
