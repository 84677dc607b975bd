# want time n^2
# want space n
# kind stdin
for _ in range(int(input())):
    n = int(input())
    a = [*map(int, input().split())]
    best = 0
    for i in range(n):
        s = 0
        for j in range(i, n):
            s += a[j]
            if s > best:
                best = s
    print(best)
