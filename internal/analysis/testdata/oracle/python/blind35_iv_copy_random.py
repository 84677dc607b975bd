# want time n
# want space n
# kind function
# entry copyRandomList
def copyRandomList(head):
    m = {None: None}
    cur = head
    while cur:
        m[cur] = Node(cur.val)
        cur = cur.next
    cur = head
    while cur:
        m[cur].next = m[cur.next]
        m[cur].random = m[cur.random]
        cur = cur.next
    return m[head]
