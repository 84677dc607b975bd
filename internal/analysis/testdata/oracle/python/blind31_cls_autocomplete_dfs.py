# want time n
# want space n
# kind function
# entry search
class TrieNode:
    def __init__(self):
        self.children = {}
        self.word = None
class Auto:
    def __init__(self, words):
        self.root = TrieNode()
        for w in words:
            node = self.root
            for ch in w:
                if ch not in node.children:
                    node.children[ch] = TrieNode()
                node = node.children[ch]
            node.word = w
    def search(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node.children:
                return []
            node = node.children[ch]
        res = []
        def dfs(nd):
            if nd.word:
                res.append(nd.word)
            for c in nd.children.values():
                dfs(c)
        dfs(node)
        return res
