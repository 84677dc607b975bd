# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
ones = sum(a)
best = -1
cur = 0
for x in a:
    cur += 1 if x == 0 else -1
    best = max(best, cur)
    if cur < 0:
        cur = 0
print(ones + best)
