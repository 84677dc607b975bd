# want time n^2
# want space n
# kind stdin
s = input()
k = int(input())
seen = set()
dup = 0
for i in range(len(s) - k + 1):
    t = s[i:i + k]
    if t in seen:
        dup += 1
    seen.add(t)
print(dup)
