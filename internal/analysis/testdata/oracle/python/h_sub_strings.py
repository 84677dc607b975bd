# want time n^3
# kind stdin
s = input()
n = len(s)
best = ''
for i in range(n):
    for j in range(i + 1, n + 1):
        t = s[i:j]
        if t == t[::-1] and len(t) > len(best):
            best = t
print(best)
