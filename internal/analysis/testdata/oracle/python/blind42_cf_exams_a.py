# want time n
# want space n
# kind stdin
def solve():
    n, s, r = [int(i) for i in input().split()]
    mx = s - r
    a = [mx]
    left = r
    for i in range(n - 1):
        q = left // (n - 1 - i)
        a.append(q)
        left -= q
    print(*a)

t = int(input())
while t > 0:
    solve()
    t -= 1
