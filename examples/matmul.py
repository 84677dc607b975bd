"""Multiply two n x n matrices, n given as the argument, and print the trace."""
import sys


def matmul(a, b):
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * b[k][j]
            c[i][j] = s
    return c


n = int(sys.argv[1])
a = [[(i * 31 + j * 17) % 10 for j in range(n)] for i in range(n)]
b = [[(i * 13 + j * 7) % 10 for j in range(n)] for i in range(n)]
c = matmul(a, b)
print(sum(c[i][i] for i in range(n)))
