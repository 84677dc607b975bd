# want time n
# want space n
# kind function
# entry first
class Fib:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        for _ in range(self.limit):
            yield a
            a, b = b, a + b
def first(n):
    return list(Fib(n))
