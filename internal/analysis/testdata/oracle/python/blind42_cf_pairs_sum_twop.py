# want time n log n
# want space n
# kind stdin
from sys import stdin
n, k = map(int, stdin.readline().split())
a = sorted(int(x) for x in stdin.readline().split())
b = sorted((int(x) for x in stdin.readline().split()), reverse=True)
i = j = 0
ans = 0
while i < n and j < n:
    if a[i] + b[j] >= k:
        ans += 1
        i += 1
        j += 1
    else:
        i += 1
print(ans)
