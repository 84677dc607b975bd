# want time log n
# want space 1
# kind stdin
n = int(input())
a, b = 0, 1
while b <= n:
    a, b = b, a + b
print(a)
