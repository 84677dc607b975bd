# want time 1
# want space 1
# kind stdin
n, m, a = [int(x) for x in input().split()]
print(((n + a - 1) // a) * ((m + a - 1) // a))
