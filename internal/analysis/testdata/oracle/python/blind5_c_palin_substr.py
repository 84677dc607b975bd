# want time n^2
# want space n
# kind stdin
s = input().strip()
n = len(s)
best = ''
for c in range(n):
    for l, r in ((c, c), (c, c + 1)):
        while l >= 0 and r < n and s[l] == s[r]:
            l -= 1
            r += 1
        if r - l - 1 > len(best):
            best = s[l + 1:r]
print(best)
