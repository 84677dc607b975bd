# want time n
# want space n
# kind stdin
import string
s = input()
best = 0
for ch in string.ascii_lowercase:
    best = max(best, s.count(ch))
print(best)
