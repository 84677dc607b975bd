# kind stdin
# want time n log n
# want space n
n = int(input())
a = sorted(map(int, input().split()), reverse=True)
tot, cur, k = sum(a), 0, 0
while cur <= tot - cur:
    cur += a[k]
    k += 1
print(k)
