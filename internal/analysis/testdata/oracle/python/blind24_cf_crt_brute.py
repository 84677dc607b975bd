# want time n
# want space 1
# kind stdin
a, b, n = map(int, input().split())
c = 0
for i in range(1, n + 1):
    if i % a == 0 or i % b == 0:
        c += 1
print(c)
