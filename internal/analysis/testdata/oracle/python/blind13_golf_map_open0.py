# want time n
# want space n
# kind stdin
n, *a = map(int, open(0).read().split())
s = 0
r = 0
for x in a:
    s = max(0, s + x)
    r = max(r, s)
print(r)
