# want time n log n
# want space n
# kind stdin
n, x = map(int, input().split())
a = sorted(map(int, input().split()))
i, j = 0, n - 1
c = 0
while i <= j:
    if a[i] + a[j] <= x:
        i += 1
    j -= 1
    c += 1
print(c)
