# want time n
# want space n
# kind function
class Solution:
    def trap(self, height):
        stack, water, cur = [], 0, 0
        while cur < len(height):
            while stack and height[cur] > height[stack[-1]]:
                top = stack.pop()
                if not stack:
                    break
                dist = cur - stack[-1] - 1
                h = min(height[cur], height[stack[-1]]) - height[top]
                water += dist * h
            stack.append(cur)
            cur += 1
        return water
