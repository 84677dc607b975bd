# want time n
# want space n
# kind stdin
n = int(raw_input())
a = map(int, raw_input().split())
m = a[0]
s = 0
for x in a:
    if x > m:
        m = x
    s += m - x
print s
