# want time n
# want space n
# kind function
class Solution:
    def addStrings(self, num1: str, num2: str) -> str:
        i, j, carry = len(num1) - 1, len(num2) - 1, 0
        res = []
        while i >= 0 or j >= 0 or carry:
            d = carry
            if i >= 0:
                d += int(num1[i])
                i -= 1
            if j >= 0:
                d += int(num2[j])
                j -= 1
            carry, d = divmod(d, 10)
            res.append(str(d))
        return "".join(reversed(res))
