# want time n
# want space n
class Node:
    def __init__(self):
        self.kids = {}
        self.end = False
class Trie:
    def __init__(self):
        self.root = Node()
    def insert(self, word):
        cur = self.root
        for c in word:
            if c not in cur.kids:
                cur.kids[c] = Node()
            cur = cur.kids[c]
        cur.end = True
    def search(self, word):
        cur = self.root
        for c in word:
            cur = cur.kids.get(c)
            if cur is None:
                return False
        return cur.end
    def startsWith(self, prefix):
        cur = self.root
        for c in prefix:
            if c not in cur.kids:
                return False
            cur = cur.kids[c]
        return True
