# want time log n
# kind stdin
def ext(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = ext(b, a % b)
    return g, y, x - (a // b) * y
a, b, c = map(int, input().split())
g, x, y = ext(a, b)
print(x * (c // g), y * (c // g)) if c % g == 0 else print(-1)
