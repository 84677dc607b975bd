# want time n
# want space 1
# kind function
def count(n: int) -> int:
    c = 0
    def inc(k):
        nonlocal c
        c += k
    for i in range(n):
        inc(i)
    return c
