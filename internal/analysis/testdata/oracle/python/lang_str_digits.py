# want time log n
# want space log n
# kind function
def digit_sum(n: int) -> int:
    return sum(int(d) for d in str(n))
