# want time n^3
# want space n^2
# kind function
from collections import defaultdict, deque
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        if endWord not in wordList:
            return 0
        nei = defaultdict(list)
        wordList.append(beginWord)
        for word in wordList:
            for j in range(len(word)):
                nei[word[:j] + "*" + word[j + 1:]].append(word)
        visit = set([beginWord])
        q = deque([beginWord])
        res = 1
        while q:
            for i in range(len(q)):
                word = q.popleft()
                if word == endWord:
                    return res
                for j in range(len(word)):
                    for w in nei[word[:j] + "*" + word[j + 1:]]:
                        if w not in visit:
                            visit.add(w)
                            q.append(w)
            res += 1
        return 0
