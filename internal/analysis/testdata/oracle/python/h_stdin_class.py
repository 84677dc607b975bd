# want time n log n
# want space n
# kind stdin
import sys
class Solver:
    def __init__(self, n, xs):
        self.n = n
        self.xs = xs
    def run(self):
        self.xs.sort()
        ans = 0
        for i in range(self.n):
            ans = max(ans, self.xs[i] * (self.n - i))
        return ans
def main():
    it = iter(sys.stdin.read().split())
    n = int(next(it))
    xs = [int(next(it)) for _ in range(n)]
    print(Solver(n, xs).run())
if __name__ == "__main__":
    main()
