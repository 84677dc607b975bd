# want time n^3
from collections import deque, defaultdict
class Solution:
    def ladderLength(self, beginWord, endWord, wordList):
        if endWord not in wordList:
            return 0
        L = len(beginWord)
        buckets = defaultdict(list)
        for w in wordList:
            for i in range(L):
                buckets[w[:i] + '*' + w[i+1:]].append(w)
        q = deque([(beginWord, 1)])
        seen = {beginWord}
        while q:
            word, d = q.popleft()
            for i in range(L):
                key = word[:i] + '*' + word[i+1:]
                for nxt in buckets[key]:
                    if nxt == endWord:
                        return d + 1
                    if nxt not in seen:
                        seen.add(nxt)
                        q.append((nxt, d + 1))
                buckets[key] = []
        return 0
