# kind function
# want time log n
def sum_of_digits_compact(n: int) -> int:
    return sum(int(c) for c in str(abs(n)))
