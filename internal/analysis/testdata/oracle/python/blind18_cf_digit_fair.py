# want time log n
# want space 1
# kind stdin
def f(n):
    m = n
    while m:
        d = m % 10
        if d and n % d:
            return False
        m //= 10
    return True
n = int(input())
print(f(n))
