# want time n^2
# want space n
# kind stdin
def solve():
    n = int(input())
    a = [int(x) for x in input().split()]
    for i in range(n):
        for j in range(i + 1, n):
            if a[i] + a[j] == 0:
                return i + 1, j + 1
    return None
for tc in range(int(input())):
    r = solve()
    print(-1 if r is None else ' '.join(map(str, r)))
