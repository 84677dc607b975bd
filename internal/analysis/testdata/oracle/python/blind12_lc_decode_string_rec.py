# want time n
# want space n
class Solution:
    def mostCommonWord(self, paragraph: str, banned):
        import re
        from collections import Counter
        words = re.findall(r'\w+', paragraph.lower())
        ban = set(banned)
        return Counter(w for w in words if w not in ban).most_common(1)[0][0]
