# kind function
# want time n
# want space n
class Solution:
    def longestValidParentheses(self, s):
        st, best = [-1], 0
        for i, c in enumerate(s):
            if c == '(':
                st.append(i)
            else:
                st.pop()
                if not st: st.append(i)
                else: best = max(best, i - st[-1])
        return best
