# want time n^2
# want space 1
# kind stdin
n = int(input())
for i in range(1, n + 1):
    print('*' * i)
