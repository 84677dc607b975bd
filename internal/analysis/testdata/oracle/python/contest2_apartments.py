# want time n log n
# want space n
# kind stdin
n, m, k = map(int, input().split())
a = sorted(map(int, input().split()))
b = sorted(map(int, input().split()))
i = j = ans = 0
while i < n and j < m:
    if abs(a[i] - b[j]) <= k:
        ans += 1
        i += 1
        j += 1
    elif a[i] < b[j]:
        i += 1
    else:
        j += 1
print(ans)
