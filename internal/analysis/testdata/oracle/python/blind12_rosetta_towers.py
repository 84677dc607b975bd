# want time 2^n
# want space n
def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield (a, c)
        yield from hanoi(n - 1, b, a, c)
def count(n):
    return sum(1 for _ in hanoi(n))
