# want time n log n
# want space n
# kind function
import heapq
class Solution:
    def mergeKLists(self, lists):
        h = []
        for i, l in enumerate(lists):
            if l:
                heapq.heappush(h, (l.val, i, l))
        dummy = cur = ListNode(0)
        while h:
            _, i, node = heapq.heappop(h)
            cur.next = node
            cur = cur.next
            if node.next:
                heapq.heappush(h, (node.next.val, i, node.next))
        return dummy.next
