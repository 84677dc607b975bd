# want time sqrt n
# want space 1
# kind stdin
n = int(input())
best = n
i = 1
while i * i <= n:
    if n % i == 0:
        best = min(best, n // i + i)
    i += 1
print(best)
