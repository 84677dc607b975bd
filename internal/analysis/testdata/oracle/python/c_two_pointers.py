# want time n log n
# want space n
# kind stdin
n, m = map(int, input().split())
a = sorted(list(map(int, input().split())))
b = sorted(list(map(int, input().split())))
i = j = 0
ans = 0
while i < n and j < m:
    if abs(a[i] - b[j]) <= 1:
        ans += 1
        i += 1
        j += 1
    elif a[i] < b[j]:
        i += 1
    else:
        j += 1
print(ans)
