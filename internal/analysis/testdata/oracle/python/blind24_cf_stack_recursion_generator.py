# want time n
# want space n
# kind stdin
import sys
from types import GeneratorType
def bootstrap(f, stack=[]):
    def wrapped(*args, **kwargs):
        if stack:
            return f(*args, **kwargs)
        to = f(*args, **kwargs)
        while True:
            if type(to) is GeneratorType:
                stack.append(to)
                to = next(to)
            else:
                stack.pop()
                if not stack:
                    break
                to = stack[-1].send(to)
        return to
    return wrapped
n = int(input())
g = [[] for _ in range(n + 1)]
for _ in range(n - 1):
    a, b = map(int, input().split())
    g[a].append(b)
    g[b].append(a)
sz = [1] * (n + 1)
@bootstrap
def dfs(v, p):
    for u in g[v]:
        if u != p:
            yield dfs(u, v)
            sz[v] += sz[u]
    yield
dfs(1, 0)
print(*sz[1:])
