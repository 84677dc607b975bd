# want time 1
# entry remove
import random
class RandomizedSet:
    def __init__(self):
        self.pos = {}
        self.vals = []
    def insert(self, val):
        if val in self.pos: return False
        self.pos[val] = len(self.vals)
        self.vals.append(val)
        return True
    def remove(self, val):
        if val not in self.pos: return False
        i, last = self.pos[val], self.vals[-1]
        self.vals[i] = last
        self.pos[last] = i
        self.vals.pop()
        del self.pos[val]
        return True
    def getRandom(self):
        return random.choice(self.vals)
