# want time n log n
# want space n
# kind stdin
n, x = map(int, input().split())
p = list(map(int, input().split()))
p.sort()
i, j, g = 0, n - 1, 0
while i <= j:
    if i < j and p[i] + p[j] <= x:
        i += 1
    j -= 1
    g += 1
print(g)
