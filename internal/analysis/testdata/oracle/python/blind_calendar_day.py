# want time 1
# want space 1
# kind stdin
m, d = map(int, input().split())
days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
print(sum(days[:m - 1]) + d)
