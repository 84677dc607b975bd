# want time n
# want space n
# kind function
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        pos = {v: i for i, v in enumerate(inorder)}
        self.i = 0
        def build(l, r):
            if l > r:
                return None
            v = preorder[self.i]
            self.i += 1
            node = TreeNode(v)
            node.left = build(l, pos[v] - 1)
            node.right = build(pos[v] + 1, r)
            return node
        return build(0, len(inorder) - 1)
