# want time log n
# want space 1
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
