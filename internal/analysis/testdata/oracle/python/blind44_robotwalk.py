# kind function
# want time n
# want space 1
class Solution:
    def isRobotBounded(self, instructions):
        x = y = 0
        dx, dy = 0, 1
        for c in instructions:
            if c == 'G': x, y = x + dx, y + dy
            elif c == 'L': dx, dy = -dy, dx
            else: dx, dy = dy, -dx
        return (x, y) == (0, 0) or (dx, dy) != (0, 1)
