# kind stdin
# want time 1
# want space 1
m, n = [int(x) for x in input().split()]
print(m * n // 2)
