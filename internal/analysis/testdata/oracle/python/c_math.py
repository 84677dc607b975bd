# want time 1
# want space 1
# kind stdin
a, b, c = map(int, input().split())
print(min(a, b) + c * 2)
