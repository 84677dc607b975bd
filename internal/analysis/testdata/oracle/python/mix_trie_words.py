# want time n
# want space n
# kind function
class Solution:
    def build(self, words: List[str]) -> dict:
        root = {}
        for w in words:
            node = root
            for ch in w:
                node = node.setdefault(ch, {})
            node["$"] = True
        return root
