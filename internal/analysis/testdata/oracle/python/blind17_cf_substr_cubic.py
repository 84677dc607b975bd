# want time n^3
# want space n
# kind stdin
s = input()
n = len(s)
best = 0
for i in range(n):
    for j in range(i + 1, n + 1):
        t = s[i:j]
        if t == t[::-1]:
            best = max(best, j - i)
print(best)
