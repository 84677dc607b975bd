# want time log n
# want space log n
# kind function
def digsum(n: int) -> int:
    return n if n < 10 else n % 10 + digsum(n // 10)
