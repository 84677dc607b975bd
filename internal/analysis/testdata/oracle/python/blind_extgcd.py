# want time log n
# want space log n
# kind stdin
def ext(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = ext(b, a % b)
    return g, y, x - a // b * y
a, b = map(int, input().split())
print(*ext(a, b))
