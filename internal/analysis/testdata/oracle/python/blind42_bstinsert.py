# kind function
# want time n
# want space 1
class Solution:
    def insertIntoBST(self, root, val):
        node, cur = TreeNode(val), root
        while cur:
            if val < cur.val:
                if not cur.left:
                    cur.left = node
                    return root
                cur = cur.left
            else:
                if not cur.right:
                    cur.right = node
                    return root
                cur = cur.right
        return node
