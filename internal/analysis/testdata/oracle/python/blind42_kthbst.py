# kind function
# want time n
# want space n
class Solution:
    def kthSmallest(self, root, k):
        st = []
        while True:
            while root:
                st.append(root)
                root = root.left
            root = st.pop()
            k -= 1
            if not k: return root.val
            root = root.right
