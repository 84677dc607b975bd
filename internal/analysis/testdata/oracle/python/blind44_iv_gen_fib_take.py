# want time n
# want space n
# kind function
def fib_list(n):
    def gen():
        a, b = 0, 1
        while True:
            yield a
            a, b = b, a + b
    return list(itertools.islice(gen(), n))
