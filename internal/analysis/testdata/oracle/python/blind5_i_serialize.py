# want time n
# want space n
# kind function
class Codec:
    def serialize(self, root):
        out = []
        def go(node):
            if not node:
                out.append("#")
                return
            out.append(str(node.val))
            go(node.left)
            go(node.right)
        go(root)
        return ",".join(out)
