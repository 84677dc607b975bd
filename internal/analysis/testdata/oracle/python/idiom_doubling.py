# want time log n
# want space 1
# kind function
def doubling(n: int) -> int:
    i = 1
    steps = 0
    while i < n:
        i *= 2
        steps += 1
    return steps
