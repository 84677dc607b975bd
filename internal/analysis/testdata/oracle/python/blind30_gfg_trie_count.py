# want time n
# want space n
# kind function
# entry insert
class Trie:
    class Node:
        def __init__(self):
            self.child = [None] * 26
            self.isEnd = False
    def __init__(self):
        self.root = self.Node()
    def insert(self, key):
        cur = self.root
        for ch in key:
            i = ord(ch) - ord('a')
            if not cur.child[i]:
                cur.child[i] = self.Node()
            cur = cur.child[i]
        cur.isEnd = True
