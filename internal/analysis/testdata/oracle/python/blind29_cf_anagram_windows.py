# want time n
# want space n
# kind stdin
from collections import Counter
s = input().strip()
p = input().strip()
k = len(p)
need = Counter(p)
win = Counter(s[:k])
out = []
if win == need:
    out.append(0)
for i in range(k, len(s)):
    win[s[i]] += 1
    win[s[i - k]] -= 1
    if win[s[i - k]] == 0:
        del win[s[i - k]]
    if win == need:
        out.append(i - k + 1)
print(len(out))
