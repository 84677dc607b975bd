# want time n
# kind function
# entry query
class Trie:
    def __init__(self):
        self.children = [None] * 26
        self.end = False
    def insert(self, w):
        node = self
        for c in w[::-1]:
            i = ord(c) - ord('a')
            if node.children[i] is None:
                node.children[i] = Trie()
            node = node.children[i]
        node.end = True
    def search(self, w):
        node = self
        for c in w[::-1]:
            i = ord(c) - ord('a')
            if node.children[i] is None:
                return False
            node = node.children[i]
            if node.end:
                return True
        return False
class StreamChecker:
    def __init__(self, words):
        self.trie = Trie()
        self.cs = []
        for w in words:
            self.trie.insert(w)
    def query(self, letter):
        self.cs.append(letter)
        return self.trie.search(self.cs)
