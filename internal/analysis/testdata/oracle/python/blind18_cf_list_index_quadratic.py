# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
b = sorted(a)
res = []
for x in a:
    res.append(b.index(x) + 1)
print(*res)
