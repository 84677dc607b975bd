# want time n^2
# want space n
# kind stdin
s = input()
n = len(s)
c = 0
for mid in range(2 * n - 1):
    l = mid // 2
    r = l + mid % 2
    while l >= 0 and r < n and s[l] == s[r]:
        c += 1
        l -= 1
        r += 1
print(c)
