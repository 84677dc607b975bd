# want time n
# want space n
class Solution:
    def rounds(self, text: str) -> str:
        left = [0] * 26
        for c in text:
            left[ord(c) - 97] += 1
        out = []
        while len(out) < len(text):
            for i in range(26):
                if left[i]:
                    out.append(chr(i + 97))
                    left[i] -= 1
        return ''.join(out)
