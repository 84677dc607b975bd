# want time n log n
# want space 1
# kind function
def nested(n: int) -> int:
    c = 0
    for i in range(n):
        j = n
        while j > 0:
            c += 1
            j //= 2
    return c
