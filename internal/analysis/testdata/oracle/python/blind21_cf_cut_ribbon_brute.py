# want time n^2
# want space 1
# kind stdin
n, a, b, c = map(int, input().split())
best = 0
for i in range(n // a + 1):
    for j in range(n // b + 1):
        r = n - i * a - j * b
        if r >= 0 and r % c == 0:
            best = max(best, i + j + r // c)
print(best)
