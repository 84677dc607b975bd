# want time n^2
# want space n
# kind stdin
n = int(input())
for i in range(n):
    print(' ' * (n - i - 1) + '*' * (2 * i + 1))
