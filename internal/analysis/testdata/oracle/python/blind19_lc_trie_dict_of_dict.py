# kind function
# want time n
# want space n
class Solution:
    def longestWord(self, words: List[str]) -> str:
        trie = {}
        for w in words:
            node = trie
            for c in w:
                node = node.setdefault(c, {})
            node['#'] = True
        best = ''
        def dfs(node, path):
            nonlocal best
            if len(path) > len(best) or len(path) == len(best) and path < best:
                best = path
            for c, child in node.items():
                if c != '#' and '#' in child:
                    dfs(child, path + c)
        dfs(trie, '')
        return best
