# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
seen = {0: 1}
x = 0
c = 0
for v in a:
    x ^= v
    c += seen.get(x, 0)
    seen[x] = seen.get(x, 0) + 1
print(c)
