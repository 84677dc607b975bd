# want time n
# want space 1
# kind function
def geo(n: int) -> int:
    c = 0
    i = n
    while i > 0:
        for j in range(i):
            c += 1
        i //= 2
    return c
