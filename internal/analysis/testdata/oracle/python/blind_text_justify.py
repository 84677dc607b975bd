# want time n
# want space n
class Solution:
    def fullJustify(self, words, maxWidth):
        res, line, width = [], [], 0
        for w in words:
            if width + len(w) + len(line) > maxWidth:
                for i in range(maxWidth - width):
                    line[i % (len(line) - 1 or 1)] += ' '
                res.append(''.join(line))
                line, width = [], 0
            line.append(w)
            width += len(w)
        return res + [' '.join(line).ljust(maxWidth)]
