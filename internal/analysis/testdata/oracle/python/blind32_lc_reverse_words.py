# want time n
# want space n
# kind function
class Solution:
    def reverseWords(self, s: str) -> str:
        return ' '.join(reversed(s.split()))
