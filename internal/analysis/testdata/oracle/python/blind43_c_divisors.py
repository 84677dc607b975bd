# kind stdin
# want time sqrt n
# want space sqrt n
n = int(input())
small, large = [], []
i = 1
while i * i <= n:
    if n % i == 0:
        small.append(i)
        if i != n // i: large.append(n // i)
    i += 1
print(*(small + large[::-1]))
