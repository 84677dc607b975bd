# want time n
# want space n
# kind stdin
s = input().strip()
words = s.split(' ')
res = ''
for w in words:
    res += w[::-1] + ' '
print(res.strip())
