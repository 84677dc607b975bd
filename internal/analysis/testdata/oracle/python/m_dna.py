# want time n
# want space n
class Solution:
    def findRepeatedDnaSequences(self, s: str) -> List[str]:
        seen, res = set(), set()
        for i in range(len(s) - 9):
            t = s[i:i + 10]
            if t in seen:
                res.add(t)
            seen.add(t)
        return list(res)
