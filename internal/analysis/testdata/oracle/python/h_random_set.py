# want time 1
# want space n
import random
class RandomizedSet:
    def __init__(self):
        self.pos = {}
        self.vals = []
    def insert(self, val: int) -> bool:
        if val in self.pos:
            return False
        self.pos[val] = len(self.vals)
        self.vals.append(val)
        return True
    def remove(self, val: int) -> bool:
        if val not in self.pos:
            return False
        i = self.pos[val]
        last = self.vals[-1]
        self.vals[i] = last
        self.pos[last] = i
        self.vals.pop()
        del self.pos[val]
        return True
    def getRandom(self) -> int:
        return random.choice(self.vals)
