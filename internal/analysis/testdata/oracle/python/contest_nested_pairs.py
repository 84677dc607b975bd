# want time n^2
# want space n
# kind stdin
n = int(input())
xs = [int(v) for v in input().split()]
cnt = 0
for i in range(n):
    for j in range(i + 1, n):
        if (xs[i] + xs[j]) % 3 == 0:
            cnt += 1
print(cnt)
