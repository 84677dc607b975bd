# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
i, j = 0, n - 1
p = [0, 0]
t = 0
while i <= j:
    if a[i] > a[j]:
        p[t] += a[i]
        i += 1
    else:
        p[t] += a[j]
        j -= 1
    t ^= 1
print(*p)
