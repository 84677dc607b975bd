# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
f = [1] * n
for i in range(n):
    for j in range(i):
        if a[j] < a[i] and f[j] + 1 > f[i]:
            f[i] = f[j] + 1
print(max(f))
