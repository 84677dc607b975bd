# want time 2^n
# kind function
class Solution:
    def removeInvalidParentheses(self, s: str) -> List[str]:
        def dfs(s, l, r):
            if l == 0 and r == 0:
                if valid(s):
                    ans.append(s)
                return
            for i, c in enumerate(s):
                if i > 0 and c == s[i - 1]:
                    continue
                if r > 0 and c == ')':
                    dfs(s[:i] + s[i + 1:], l, r - 1)
                elif l > 0 and c == '(':
                    dfs(s[:i] + s[i + 1:], l - 1, r)

        def valid(s):
            bal = 0
            for c in s:
                if c == '(':
                    bal += 1
                elif c == ')':
                    bal -= 1
                    if bal < 0:
                        return False
            return bal == 0

        l = r = 0
        for c in s:
            if c == '(':
                l += 1
            elif c == ')':
                if l:
                    l -= 1
                else:
                    r += 1
        ans = []
        dfs(s, l, r)
        return list(set(ans))
