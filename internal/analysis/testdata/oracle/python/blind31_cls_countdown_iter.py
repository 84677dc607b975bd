# want time n
# want space 1
# kind function
# entry total
class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
def total(n):
    s = 0
    for x in Countdown(n):
        s += x
    return s
