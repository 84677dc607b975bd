# want time 1
# want space 1
# kind stdin
a = int(input())
b = int(input())
c = int(input())
print(max(a + b + c, a * b * c, (a + b) * c, a * (b + c), a + b * c, a * b + c))
