# want time 1
# entry pop
class MinStack:
    def __init__(self):
        self.st = []
    def push(self, x):
        m = x if not self.st else min(x, self.st[-1][1])
        self.st.append((x, m))
    def pop(self):
        return self.st.pop()[0]
