# want time log n
# want space 1
# kind stdin
n = int(input())
z = 0
p = 5
while p <= n:
    z += n // p
    p *= 5
print(z)
