# want time log n
# want space 1
# kind stdin
n = int(input())
c = 0
while n > 0:
    if n % 10 in (4, 7):
        c += 1
    n //= 10
print("YES" if c in (4, 7) else "NO")
