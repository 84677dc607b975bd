# want time n
# want space n
class Solution:
    def isValid(self, s: str) -> bool:
        st = []
        pairs = {')': '(', ']': '[', '}': '{'}
        for ch in s:
            if ch in pairs:
                if not st or st.pop() != pairs[ch]:
                    return False
            else:
                st.append(ch)
        return not st
