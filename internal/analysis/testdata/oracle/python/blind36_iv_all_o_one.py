# want time 1
# want space n
# kind function
# entry inc
class Block:
    def __init__(self, val=0):
        self.val = val
        self.keys = set()
        self.before = None
        self.after = None

    def insert_after(self, new_block):
        old_after = self.after
        self.after = new_block
        new_block.before = self
        new_block.after = old_after
        if old_after:
            old_after.before = new_block

    def remove(self):
        self.before.after = self.after
        self.after.before = self.before

class AllOne:
    def __init__(self):
        self.begin = Block()
        self.end = Block()
        self.begin.insert_after(self.end)
        self.mapping = {}

    def inc(self, key):
        if key not in self.mapping:
            cur = self.begin
        else:
            cur = self.mapping[key]
            cur.keys.remove(key)
        if cur.val + 1 != cur.after.val:
            nb = Block(cur.val + 1)
            cur.insert_after(nb)
        else:
            nb = cur.after
        nb.keys.add(key)
        self.mapping[key] = nb
        if not cur.keys and cur.val != 0:
            cur.remove()
