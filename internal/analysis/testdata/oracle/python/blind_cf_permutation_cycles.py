# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    n = int(input())
    p = [int(x) - 1 for x in input().split()]
    vis = [False] * n
    cyc = 0
    for i in range(n):
        if not vis[i]:
            cyc += 1
            j = i
            while not vis[j]:
                vis[j] = True
                j = p[j]
    print(n - cyc)
