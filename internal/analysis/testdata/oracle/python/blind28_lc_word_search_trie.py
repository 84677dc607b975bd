# want time n
# want space n
# kind function
# entry insert
class TrieNode:
    __slots__ = ('children', 'end')
    def __init__(self):
        self.children = {}
        self.end = False
class WordDictionary:
    def __init__(self):
        self.root = TrieNode()
    def insert(self, word):
        node = self.root
        for c in word:
            node = node.children.setdefault(c, TrieNode())
        node.end = True
    def search(self, word):
        def go(node, i):
            if i == len(word):
                return node.end
            if word[i] == '.':
                return any(go(ch, i + 1) for ch in node.children.values())
            return word[i] in node.children and go(node.children[word[i]], i + 1)
        return go(self.root, 0)
