# want time n log n
# want space n
# kind stdin
N = int(input())
spf = list(range(N + 1))
i = 2
while i * i <= N:
    if spf[i] == i:
        for j in range(i * i, N + 1, i):
            if spf[j] == j:
                spf[j] = i
    i += 1
q = int(input())
for _ in range(q):
    x = int(input())
    f = []
    while x > 1:
        f.append(spf[x])
        x //= spf[x]
    print(*f)
