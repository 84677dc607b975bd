# want time log n
# want space log n
# kind function
# entry digital
def digital(n):
    if n < 10:
        return n
    return n % 10 + digital(n // 10)
