# want time sqrt n
# want space log n
# kind stdin
def factor(x):
    res = []
    d = 2
    while d * d <= x:
        while x % d == 0:
            res.append(d)
            x //= d
        d += 1
    if x > 1:
        res.append(x)
    return res
n = int(input())
print(*factor(n))
