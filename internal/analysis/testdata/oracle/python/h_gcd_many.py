# want time n log n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
def gcd(x, y):
    if y == 0:
        return x
    return gcd(y, x % y)
g = 0
for v in a:
    g = gcd(g, v)
print(g)
