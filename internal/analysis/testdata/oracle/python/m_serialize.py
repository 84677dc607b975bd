# want time n
# want space n
class Codec:
    def serialize(self, root):
        out = []
        def go(node):
            if not node:
                out.append('#')
                return
            out.append(str(node.val))
            go(node.left)
            go(node.right)
        go(root)
        return ','.join(out)
    def deserialize(self, data):
        vals = iter(data.split(','))
        def build():
            v = next(vals)
            if v == '#':
                return None
            node = TreeNode(int(v))
            node.left = build()
            node.right = build()
            return node
        return build()
