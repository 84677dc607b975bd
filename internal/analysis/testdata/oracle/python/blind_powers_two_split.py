# want time n
# want space 1
# kind stdin
t = int(input())
while t > 0:
    t -= 1
    n = int(input())
    a = 2 ** n
    for i in range(1, n // 2):
        a += 2 ** i
    b = sum(2 ** i for i in range(n // 2, n))
    print(abs(a - b))
