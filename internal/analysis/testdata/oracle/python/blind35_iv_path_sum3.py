# want time n
# want space n
# kind function
# entry pathSum
from collections import defaultdict
def pathSum(root, target):
    counts = defaultdict(int)
    counts[0] = 1
    total = 0
    def go(node, cur):
        nonlocal total
        if not node:
            return
        cur += node.val
        total += counts[cur - target]
        counts[cur] += 1
        go(node.left, cur)
        go(node.right, cur)
        counts[cur] -= 1
    go(root, 0)
    return total
