# want time n
# kind function
class TrieNode:
    def __init__(self):
        self.children = {}
        self.isWord = False
    def addWord(self, word):
        cur = self
        for c in word:
            if c not in cur.children:
                cur.children[c] = TrieNode()
            cur = cur.children[c]
        cur.isWord = True
def build(words):
    root = TrieNode()
    for w in words:
        root.addWord(w)
    return root
