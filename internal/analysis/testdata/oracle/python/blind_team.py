# want time n
# kind stdin
n = int(input())
c = 0
for i in range(n):
    a = [int(i) for i in input().split()]
    if a.count(1) >= 2:
        c += 1
print(c)
