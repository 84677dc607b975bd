# kind function
# want time n
# want space n
class Solution:
    def fullJustify(self, words, maxWidth):
        res, line, length = [], [], 0
        for w in words:
            if length + len(line) + len(w) > maxWidth:
                extra = maxWidth - length
                for i in range(extra):
                    line[i % (len(line) - 1 or 1)] += ' '
                res.append(''.join(line))
                line, length = [], 0
            line.append(w)
            length += len(w)
        return res + [' '.join(line).ljust(maxWidth)]
