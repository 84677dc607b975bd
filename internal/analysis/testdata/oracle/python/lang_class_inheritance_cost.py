# want time n^2
# want space 1
# entry run
# kind function
class Base:
    def work(self, xs):
        return self.step(xs) + 1
    def step(self, xs):
        return 0
class Child(Base):
    def step(self, xs):
        t = 0
        for x in xs:
            for y in xs:
                t += x * y
        return t
def run(xs):
    return Child().work(xs)
