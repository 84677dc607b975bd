# want time log n
# want space 1
# kind stdin
for _ in range(int(input())):
    n = int(input())
    c = 0
    while n > 1:
        if n % 6 == 0:
            n //= 6
            c += 1
        elif n % 3 == 0:
            n *= 2
            c += 1
        else:
            break
    print(c if n == 1 else -1)
