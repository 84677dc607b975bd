# want time log n
# want space 1
# kind function
# entry reverse
def reverse(x):
    sign = -1 if x < 0 else 1
    x = abs(x)
    res = 0
    while x:
        x, d = divmod(x, 10)
        res = res * 10 + d
    return sign * res if res < 2**31 else 0
