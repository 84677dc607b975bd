# want time n
# want space n
class Solution:
    def reverseWords(self, s: str) -> str:
        return " ".join(s.split()[::-1])
