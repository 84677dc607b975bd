# want time sqrt n
# want space 1
# kind stdin
n, k = map(int, input().split())
x = 0
s = 0
while s - (n - x) != k:
    x += 1
    s += x
print(n - x)
