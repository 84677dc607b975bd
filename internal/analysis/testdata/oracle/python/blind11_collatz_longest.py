# want time n log n
# want space 1
def hailstone_bits(n):
    total = 0
    for i in range(1, n + 1):
        x = i
        while x:
            total += x & 1
            x >>= 1
    return total
