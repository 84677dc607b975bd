# want time n^2
# want space n
# kind stdin
n = int(input())
g = [0] * (n + 1)
for i in range(1, n + 1):
    s = {g[i - j] for j in range(1, i + 1)}
    m = 0
    while m in s:
        m += 1
    g[i] = m
print("A" if g[n] else "B")
