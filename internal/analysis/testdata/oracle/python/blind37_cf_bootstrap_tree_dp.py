# want time n
# want space n
# kind stdin
import sys
from types import GeneratorType
input = sys.stdin.readline

def bootstrap(f, stack=[]):
    def wrappedfunc(*args, **kwargs):
        if stack:
            return f(*args, **kwargs)
        else:
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
    return wrappedfunc

n = int(input())
adj = [[] for _ in range(n + 1)]
for _ in range(n - 1):
    u, v = map(int, input().split())
    adj[u].append(v)
    adj[v].append(u)
size = [1] * (n + 1)
best = [0] * (n + 1)

@bootstrap
def dfs(u, p):
    for v in adj[u]:
        if v != p:
            yield dfs(v, u)
            size[u] += size[v]
            best[u] = max(best[u], size[v])
    yield

dfs(1, 0)
print(min(max(best[u], n - size[u]) for u in range(1, n + 1)))
