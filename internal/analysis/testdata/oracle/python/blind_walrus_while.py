# want time log n
# want space 1
def digits(n):
    c = 0
    while (n := n // 10):
        c += 1
    return c + 1
