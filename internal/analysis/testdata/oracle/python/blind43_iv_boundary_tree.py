# want time n
# want space n
# kind function
class Solution:
    def boundaryOfBinaryTree(self, root):
        def left(node):
            while node:
                if node.left or node.right:
                    res.append(node.val)
                node = node.left or node.right
        def leaves(node):
            if not node:
                return
            if not node.left and not node.right:
                res.append(node.val)
            leaves(node.left)
            leaves(node.right)
        def right(node):
            st = []
            while node:
                if node.left or node.right:
                    st.append(node.val)
                node = node.right or node.left
            while st:
                res.append(st.pop())
        if not root:
            return []
        res = [root.val] if root.left or root.right else []
        left(root.left)
        leaves(root)
        right(root.right)
        return res
