# want time sqrt n
# want space log n
# kind stdin
def factor(n):
    f = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            f[d] = f.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        f[n] = f.get(n, 0) + 1
    return f

for _ in range(int(input())):
    n = int(input())
    f = factor(n)
    best = max(f.values())
    p = next(k for k, v in f.items() if v == best)
    print(best)
    print(*([p] * (best - 1) + [n // p ** (best - 1)]))
