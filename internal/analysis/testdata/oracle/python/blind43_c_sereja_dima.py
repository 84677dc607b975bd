# kind stdin
# want time n
# want space n
n = int(input())
a = list(map(int, input().split()))
p = [0, 0]
i, j, t = 0, n - 1, 0
while i <= j:
    if a[i] > a[j]:
        p[t] += a[i]; i += 1
    else:
        p[t] += a[j]; j -= 1
    t ^= 1
print(*p)
