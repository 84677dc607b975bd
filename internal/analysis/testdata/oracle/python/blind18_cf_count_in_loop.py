# want time n^2
# want space n
# kind stdin
n = int(input())
a = input().split()
m = 0
for x in a:
    if a.count(x) > m:
        m = a.count(x)
print(m, len(set(a)))
