# kind function
# want time n^3
# want space n^2
from collections import defaultdict, deque
class Solution:
    def ladderLength(self, begin, end, words):
        if end not in words: return 0
        L = len(begin)
        pat = defaultdict(list)
        for w in words:
            for i in range(L):
                pat[w[:i] + '*' + w[i+1:]].append(w)
        q = deque([(begin, 1)])
        seen = {begin}
        while q:
            w, d = q.popleft()
            for i in range(L):
                p = w[:i] + '*' + w[i+1:]
                for x in pat[p]:
                    if x == end: return d + 1
                    if x not in seen:
                        seen.add(x)
                        q.append((x, d + 1))
                pat[p] = []
        return 0
