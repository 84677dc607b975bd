# kind function
# want time n
# want space n
class Solution:
    def removeKdigits(self, num, k):
        st = []
        for d in num:
            while k and st and st[-1] > d:
                st.pop(); k -= 1
            st.append(d)
        return ''.join(st[:len(st)-k]).lstrip('0') or '0'
