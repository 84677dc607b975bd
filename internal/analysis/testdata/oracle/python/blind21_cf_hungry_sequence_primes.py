# want time n
# want space n
# kind stdin
n = int(input())
print(' '.join(str(i) for i in range(n, 2 * n)))
