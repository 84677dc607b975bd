# want time log n
# want space log n
# kind function
def ones(n: int) -> int:
    return bin(n).count("1")
