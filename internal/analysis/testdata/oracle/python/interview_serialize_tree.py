# want time n
# want space n
# kind function
class Codec:
    def serialize(self, root: TreeNode) -> str:
        parts = []
        def walk(node):
            if not node:
                parts.append("#")
                return
            parts.append(str(node.val))
            walk(node.left)
            walk(node.right)
        walk(root)
        return ",".join(parts)
