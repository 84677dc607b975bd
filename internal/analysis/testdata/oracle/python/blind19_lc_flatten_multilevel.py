# kind function
# want time n
# want space n
class Solution:
    def flatten(self, head: 'Node') -> 'Node':
        def preorder(pre, cur):
            if cur is None:
                return pre
            cur.prev = pre
            pre.next = cur
            t = cur.next
            tail = preorder(cur, cur.child)
            cur.child = None
            return preorder(tail, t)
        if head is None:
            return None
        dummy = Node(0, None, head, None)
        preorder(dummy, head)
        dummy.next.prev = None
        return dummy.next
