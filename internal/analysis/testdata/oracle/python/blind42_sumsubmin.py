# kind function
# want time n
# want space n
class Solution:
    def sumSubarrayMins(self, arr):
        arr = [0] + arr + [0]
        st, res = [], 0
        for i, x in enumerate(arr):
            while st and arr[st[-1]] > x:
                j = st.pop()
                k = st[-1]
                res += arr[j] * (i - j) * (j - k)
            st.append(i)
        return res % (10**9 + 7)
