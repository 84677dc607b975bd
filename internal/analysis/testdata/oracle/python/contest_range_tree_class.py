# want time n log n
# want space n
# kind stdin
class Tree:
    def __init__(self, base):
        self.size = len(base)
        self.node = [0] * (4 * self.size)
        self.make(1, 0, self.size - 1, base)
    def make(self, at, l, r, base):
        if l == r:
            self.node[at] = base[l]
            return
        m = (l + r) // 2
        self.make(2 * at, l, m, base)
        self.make(2 * at + 1, m + 1, r, base)
        self.node[at] = self.node[2 * at] + self.node[2 * at + 1]
    def ask(self, at, l, r, a, b):
        if a > b:
            return 0
        if l == a and r == b:
            return self.node[at]
        m = (l + r) // 2
        return self.ask(2 * at, l, m, a, min(b, m)) + self.ask(2 * at + 1, m + 1, r, max(a, m + 1), b)
count, asked = map(int, input().split())
tree = Tree(list(map(int, input().split())))
for _ in range(asked):
    a, b = map(int, input().split())
    print(tree.ask(1, 0, count - 1, a - 1, b - 1))
