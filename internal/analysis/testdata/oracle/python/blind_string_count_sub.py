# want time n^2
# kind stdin
s = input()
seen = set()
n = len(s)
cnt = 0
for i in range(n):
    for j in range(i, n):
        if s[i] == s[j]:
            cnt += 1
print(cnt)
