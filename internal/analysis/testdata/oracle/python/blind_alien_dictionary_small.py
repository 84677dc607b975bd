# want time n
class Solution:
    def isAlienSorted(self, words, order):
        rank = {c: i for i, c in enumerate(order)}
        for a, b in zip(words, words[1:]):
            for x, y in zip(a, b):
                if x != y:
                    if rank[x] > rank[y]:
                        return False
                    break
            else:
                if len(a) > len(b):
                    return False
        return True
