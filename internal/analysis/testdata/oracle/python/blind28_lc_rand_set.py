# want time 1
# kind function
# entry remove
import random
class RandomizedSet:
    def __init__(self):
        self.dict, self.list = {}, []
    def insert(self, val):
        if val in self.dict: return False
        self.dict[val] = len(self.list)
        self.list.append(val)
        return True
    def remove(self, val):
        if val not in self.dict: return False
        last, idx = self.list[-1], self.dict[val]
        self.list[idx], self.dict[last] = last, idx
        self.list.pop()
        del self.dict[val]
        return True
    def getRandom(self):
        return random.choice(self.list)
