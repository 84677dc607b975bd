# kind function
# want time n
# want space n
class Solution:
    def largestRectangleArea(self, heights):
        heights.append(0)
        st, best = [-1], 0
        for i in range(len(heights)):
            while heights[i] < heights[st[-1]]:
                h = heights[st.pop()]
                best = max(best, h * (i - st[-1] - 1))
            st.append(i)
        heights.pop()
        return best
