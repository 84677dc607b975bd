"""Find the import cycles of a module graph: strongly connected components."""
import sys


class Components:
    """Tarjan's algorithm with its own stack, since module graphs run deep."""

    def __init__(self, graph):
        self.graph = graph
        self.index = {}
        self.low = {}
        self.stack = []
        self.on_stack = set()
        self.found = []

    def run(self):
        for v in range(len(self.graph)):
            if v not in self.index:
                self._visit(v)
        return self.found

    def _open(self, v):
        self.index[v] = self.low[v] = len(self.index)
        self.stack.append(v)
        self.on_stack.add(v)
        return v, iter(self.graph[v])

    def _visit(self, root):
        work = [self._open(root)]
        while work:
            v, todo = work[-1]
            for w in todo:
                if w not in self.index:
                    work.append(self._open(w))
                    break
                if w in self.on_stack:
                    self.low[v] = min(self.low[v], self.index[w])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    self.low[parent] = min(self.low[parent], self.low[v])
                if self.low[v] == self.index[v]:
                    self._close(v)

    def _close(self, v):
        component = []
        while True:
            w = self.stack.pop()
            self.on_stack.remove(w)
            component.append(w)
            if w == v:
                break
        self.found.append(component)


def main():
    n, _ = map(int, sys.stdin.readline().split())
    graph = [[] for _ in range(n)]
    for line in sys.stdin:
        a, b = line.split()
        graph[int(a)].append(int(b))
    found = Components(graph).run()
    cyclic = [c for c in found if len(c) > 1]
    print(f"{len(found)} components, {len(cyclic)} cyclic, largest {max(map(len, found))}")


if __name__ == "__main__":
    main()
