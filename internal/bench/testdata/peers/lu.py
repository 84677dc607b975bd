"""Solve a dense system of n equations by LU with partial pivoting, in plain lists."""
import random
import sys


class Singular(ArithmeticError):
    pass


def factor(a):
    n = len(a)
    perm = list(range(n))
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(a[i][k]))
        if abs(a[p][k]) < 1e-12:
            raise Singular(f"column {k}")
        if p != k:
            a[k], a[p] = a[p], a[k]
            perm[k], perm[p] = perm[p], perm[k]
        pivot = a[k]
        for i in range(k + 1, n):
            row = a[i]
            m = row[k] = row[k] / pivot[k]
            row[k + 1:] = [x - m * y for x, y in zip(row[k + 1:], pivot[k + 1:])]
    return a, perm


def solve(lu, perm, b):
    n = len(lu)
    y = []
    for i in range(n):
        y.append(b[perm[i]] - sum(lu[i][j] * y[j] for j in range(i)))
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (y[i] - sum(lu[i][j] * x[j] for j in range(i + 1, n))) / lu[i][i]
    return x


def main():
    n = int(sys.argv[1])
    rng = random.Random(n)
    a = [[rng.uniform(-1, 1) for _ in range(n)] for _ in range(n)]
    b = [sum(row) for row in a]  # so that the answer is all ones
    lu, perm = factor([row[:] for row in a])
    x = solve(lu, perm, b)
    print(f"largest error {max(abs(v - 1) for v in x):.2e}")


if __name__ == "__main__":
    main()
