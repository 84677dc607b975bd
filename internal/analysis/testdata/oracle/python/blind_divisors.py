# want time sqrt n
# want space sqrt n
# kind stdin
n = int(input())
d = set()
for i in range(1, int(n ** 0.5) + 1):
    if n % i == 0:
        d.add(i)
        d.add(n // i)
print(*sorted(d))
