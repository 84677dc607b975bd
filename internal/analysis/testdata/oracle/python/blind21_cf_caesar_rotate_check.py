# want time n^2
# want space n
# kind stdin
s = input()
seen = set()
for i in range(len(s)):
    seen.add(s)
    s = s[-1] + s[:-1]
print(len(seen))
