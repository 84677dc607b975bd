# want time log n
# want space log n
# kind function
def to_bin(n: int) -> str:
    bits = []
    while n > 0:
        bits.append(str(n & 1))
        n >>= 1
    return "".join(reversed(bits))
