# want time 1
# want space n
class RandomizedSet:
    def __init__(self):
        self.pos, self.items = {}, []
    def insert(self, val):
        if val in self.pos: return False
        self.pos[val] = len(self.items)
        self.items.append(val)
        return True
    def remove(self, val):
        if val not in self.pos: return False
        i, last = self.pos[val], self.items[-1]
        self.items[i] = last
        self.pos[last] = i
        self.items.pop()
        del self.pos[val]
        return True
    def getRandom(self):
        return random.choice(self.items)
