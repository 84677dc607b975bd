# want time log n
# want space log n
# kind stdin
def solve(x):
    res = []
    p = 1
    while x:
        d = x % 10
        if d:
            res.append(d * p)
        x //= 10
        p *= 10
    return res
x = int(input())
r = solve(x)
print(len(r))
print(*r)
