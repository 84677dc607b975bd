# kind function
# want time 2^n
# want space 2^n
class Solution:
    def findWords(self, board, words):
        root = {}
        for w in words:
            node = root
            for c in w:
                node = node.setdefault(c, {})
            node['$'] = w
        m, n = len(board), len(board[0])
        res = []
        def dfs(i, j, node):
            c = board[i][j]
            if c not in node: return
            nxt = node[c]
            w = nxt.pop('$', None)
            if w: res.append(w)
            board[i][j] = '#'
            for x, y in ((i+1, j), (i-1, j), (i, j+1), (i, j-1)):
                if 0 <= x < m and 0 <= y < n:
                    dfs(x, y, nxt)
            board[i][j] = c
        for i in range(m):
            for j in range(n):
                dfs(i, j, root)
        return res
