# want time n
# want space n
class Solution:
    def asteroidCollision(self, asteroids):
        stack = []
        for a in asteroids:
            alive = True
            while alive and a < 0 and stack and stack[-1] > 0:
                alive = stack[-1] < -a
                if stack[-1] <= -a:
                    stack.pop()
            if alive:
                stack.append(a)
        return stack
