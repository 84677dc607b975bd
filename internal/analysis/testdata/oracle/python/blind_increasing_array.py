# want time n
# want space n
# kind stdin
n = int(input())
xs = [int(t) for t in input().split()]
ans = 0
for i in range(1, n):
    if xs[i] < xs[i-1]:
        ans += xs[i-1] - xs[i]
        xs[i] = xs[i-1]
print(ans)
