# want time n^2
# want space n
# kind stdin
n, x = map(int, input().split())
a = sorted((v, i + 1) for i, v in enumerate(map(int, input().split())))
def solve():
    for i in range(n):
        l, r = i + 1, n - 1
        while l < r:
            s = a[i][0] + a[l][0] + a[r][0]
            if s == x:
                return a[i][1], a[l][1], a[r][1]
            if s < x: l += 1
            else: r -= 1
    return ("IMPOSSIBLE",)
print(*solve())
