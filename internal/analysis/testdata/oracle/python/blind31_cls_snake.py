# want time 1
# kind function
# entry move
from collections import deque
class SnakeGame:
    def __init__(self, width, height, food):
        self.w, self.h = width, height
        self.food = deque(food)
        self.body = deque([(0, 0)])
        self.cells = {(0, 0)}
    def move(self, d):
        r, c = self.body[-1]
        r += (d == 'D') - (d == 'U')
        c += (d == 'R') - (d == 'L')
        if not (0 <= r < self.h and 0 <= c < self.w):
            return -1
        if self.food and self.food[0] == [r, c]:
            self.food.popleft()
        else:
            self.cells.discard(self.body.popleft())
        if (r, c) in self.cells:
            return -1
        self.cells.add((r, c))
        self.body.append((r, c))
        return len(self.body) - 1
