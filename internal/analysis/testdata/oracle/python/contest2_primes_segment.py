# want time n
# want space n
# kind stdin
N = int(input())
def factorize(n):
    res = {}
    p = 2
    while p * p <= n:
        while n % p == 0:
            res[p] = res.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        res[n] = res.get(n, 0) + 1
    return res
a = list(map(int, input().split()))
print(sum(v % 2 for v in a))
