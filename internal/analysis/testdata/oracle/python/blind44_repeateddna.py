# kind function
# want time n
# want space n
class Solution:
    def findRepeatedDnaSequences(self, s):
        seen, rep = set(), set()
        for i in range(len(s) - 9):
            t = s[i:i+10]
            (rep if t in seen else seen).add(t)
        return list(rep)
