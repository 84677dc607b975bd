# want time 1
# want space 1
# kind stdin
n = int(input())
c = 0
for x in (100, 20, 10, 5, 1):
    c += n // x
    n %= x
print(c)
