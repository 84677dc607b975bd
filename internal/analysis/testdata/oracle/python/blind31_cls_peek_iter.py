# want time n
# want space n
# kind function
# entry drain
class Peekable:
    def __init__(self, it):
        self.it = iter(it)
        self.buf = None
        self.done = False
        self._advance()
    def _advance(self):
        try:
            self.buf = next(self.it)
        except StopIteration:
            self.done = True
    def next(self):
        v = self.buf
        self._advance()
        return v
def drain(xs):
    p = Peekable(xs)
    out = []
    while not p.done:
        out.append(p.next())
    return out
