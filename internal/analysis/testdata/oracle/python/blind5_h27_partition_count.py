# want time n^2
# want space n
# kind stdin
n = int(input())
p = [1] + [0] * n
for part in range(1, n + 1):
    for s in range(part, n + 1):
        p[s] = (p[s] + p[s - part]) % 998244353
print(p[n])
