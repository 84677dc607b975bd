# want time n
# want space n
class Solution:
    def dailyTemperatures(self, T):
        ans = [0] * len(T)
        st = []
        for i, t in enumerate(T):
            while st and T[st[-1]] < t:
                j = st.pop()
                ans[j] = i - j
            st.append(i)
        return ans
