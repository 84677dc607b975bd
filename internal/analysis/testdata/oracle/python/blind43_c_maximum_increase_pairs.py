# kind stdin
# want time n^2
# want space 1
n = int(input())
cnt = 0
for a in range(1, n + 1):
    for b in range(a, n + 1):
        c = int((a*a + b*b) ** 0.5)
        if c <= n and c*c == a*a + b*b:
            cnt += 1
print(cnt)
