# want time n
# want space n
# kind function
# entry deserialize
class Codec:
    def serialize(self, root):
        def rserialize(root, string):
            if root is None:
                string += 'None,'
            else:
                string += str(root.val) + ','
                string = rserialize(root.left, string)
                string = rserialize(root.right, string)
            return string
        return rserialize(root, '')

    def deserialize(self, data):
        it = iter(data.split(','))
        def build():
            v = next(it)
            if v == 'None':
                return None
            node = TreeNode(int(v))
            node.left = build()
            node.right = build()
            return node
        return build()
