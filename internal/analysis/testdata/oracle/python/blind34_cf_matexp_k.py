# want time n^3
# want space n^2
# kind stdin
M = 10**9 + 7
def mat(a, b):
    n = len(a)
    bt = list(zip(*b))
    return [[sum(x * y for x, y in zip(r, c)) % M for c in bt] for r in a]
n, k = map(int, input().split())
a = [list(map(int, input().split())) for _ in range(n)]
r = [[int(i == j) for j in range(n)] for i in range(n)]
while k:
    if k & 1:
        r = mat(r, a)
    a = mat(a, a)
    k >>= 1
print(sum(map(sum, r)) % M)
