# kind function
# want time n
# want space n
class Solution:
    def minRemoveToMakeValid(self, s):
        a, st = list(s), []
        for i, c in enumerate(s):
            if c == '(': st.append(i)
            elif c == ')':
                if st: st.pop()
                else: a[i] = ''
        for i in st: a[i] = ''
        return ''.join(a)
