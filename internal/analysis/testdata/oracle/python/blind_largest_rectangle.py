# want time n
# want space n
def largestRectangleArea(heights):
    heights.append(0)
    stack = [-1]
    best = 0
    for i in range(len(heights)):
        while heights[i] < heights[stack[-1]]:
            h = heights[stack.pop()]
            w = i - stack[-1] - 1
            best = max(best, h * w)
        stack.append(i)
    heights.pop()
    return best
