# want time n
# want space n
class Solution:
    def order(self, count: int, needs: List[List[int]]) -> List[int]:
        after = {i: [] for i in range(count)}
        for a, b in needs:
            after[a].append(b)
        done, out = set(), []
        def walk(u):
            if u in done:
                return True
            done.add(u)
            for v in after[u]:
                if not walk(v):
                    return False
            out.append(u)
            return True
        for c in range(count):
            if not walk(c):
                return []
        return out
