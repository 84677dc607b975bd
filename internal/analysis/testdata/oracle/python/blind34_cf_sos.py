# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
f = list(map(int, input().split()))
for b in range(n):
    for m in range(1 << n):
        if m >> b & 1:
            f[m] += f[m ^ (1 << b)]
print(max(f))
