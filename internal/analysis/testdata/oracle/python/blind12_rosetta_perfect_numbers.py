# want time n^2
# want space 1
def perfects(limit):
    return sum(1 for n in range(2, limit) if sum(d for d in range(1, n) if n % d == 0) == n)
