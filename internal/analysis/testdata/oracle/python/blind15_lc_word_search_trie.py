# want time n log n
# want space n
class Solution:
    def longestWord(self, words):
        words.sort(key=len)
        ok = {''}
        best = ''
        for w in words:
            if w[:-1] in ok:
                ok.add(w)
                if len(w) > len(best) or len(w) == len(best) and w < best:
                    best = w
        return best
