# want time n
# want space 1
# kind stdin
n = int(input())
best = -1
for _ in range(n):
    x = int(input())
    if x > best:
        best = x
print(best)
