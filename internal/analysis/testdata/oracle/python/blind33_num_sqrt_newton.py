# want time log n
# want space 1
# kind function
# entry mySqrt
def mySqrt(x):
    r = x
    while r * r > x:
        r = (r + x // r) // 2
    return r
