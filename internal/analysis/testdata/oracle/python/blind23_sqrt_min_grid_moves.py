# want time sqrt n
# want space 1
# kind stdin
N = int(input())
best = N
for a in range(1, int(N**0.5) + 1):
    if N % a == 0:
        b = N // a
        best = min(best, a + b - 2)
print(best)
