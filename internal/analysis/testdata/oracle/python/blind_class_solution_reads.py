# want time n
# want space n
# kind stdin
import sys
class Problem:
    def __init__(self):
        self.n = int(sys.stdin.readline())
        self.a = list(map(int, sys.stdin.readline().split()))
    def solve(self):
        best = cur = 0
        for x in self.a:
            cur = cur + 1 if x == 1 else 0
            best = max(best, cur)
        return best
if __name__ == '__main__':
    print(Problem().solve())
