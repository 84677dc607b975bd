# want time n log n
# want space n
class TrieNode:
    __slots__ = 'next', 'words'
    def __init__(self):
        self.next = {}
        self.words = []
class Solution:
    def suggestedProducts(self, products, searchWord):
        products.sort()
        root = TrieNode()
        for p in products:
            node = root
            for ch in p:
                node = node.next.setdefault(ch, TrieNode())
                if len(node.words) < 3:
                    node.words.append(p)
        res = []
        node = root
        for ch in searchWord:
            if node:
                node = node.next.get(ch)
            res.append(node.words if node else [])
        return res
