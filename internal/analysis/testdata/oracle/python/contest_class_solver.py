# want time n
# want space n
# kind stdin
class Solver:
    def __init__(self):
        self.n = int(input())
        self.a = list(map(int, input().split()))
    def run(self):
        best = 0
        cur = 0
        for x in self.a:
            cur = cur + 1 if x else 0
            best = max(best, cur)
        return best
print(Solver().run())
