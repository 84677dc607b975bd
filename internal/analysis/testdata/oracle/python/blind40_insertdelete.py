# kind function
# want time 1
# want space n
import random
class RandomizedSet:
    def __init__(self):
        self.vals = []
        self.pos = {}
    def insert(self, val):
        if val in self.pos: return False
        self.pos[val] = len(self.vals)
        self.vals.append(val)
        return True
    def remove(self, val):
        if val not in self.pos: return False
        i = self.pos.pop(val)
        last = self.vals.pop()
        if i < len(self.vals):
            self.vals[i] = last
            self.pos[last] = i
        return True
    def getRandom(self):
        return random.choice(self.vals)
