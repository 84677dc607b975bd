# want time n^3
# want space n
# kind stdin
n = int(input())
L = sorted(map(int, input().split()))
ans = 0
for i in range(n):
    for j in range(i + 1, n):
        for k in range(j + 1, n):
            if L[i] != L[j] != L[k] and L[i] + L[j] > L[k]:
                ans += 1
print(ans)
