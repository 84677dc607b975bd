# kind function
# want time n
# want space n
from collections import defaultdict, deque
class Solution:
    def alienOrder(self, words):
        g = {c: set() for w in words for c in w}
        for a, b in zip(words, words[1:]):
            for x, y in zip(a, b):
                if x != y:
                    g[x].add(y)
                    break
            else:
                if len(a) > len(b): return ""
        state, out = {}, []
        def dfs(c):
            if c in state: return state[c]
            state[c] = False
            for d in g[c]:
                if not dfs(d): return False
            state[c] = True
            out.append(c)
            return True
        return ''.join(out[::-1]) if all(dfs(c) for c in g) else ""
