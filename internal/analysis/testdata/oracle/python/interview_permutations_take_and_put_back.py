# want time n!
class Solution:
    def orders(self, left):
        if len(left) <= 1:
            return [left[:]]
        out = []
        for _ in range(len(left)):
            head = left.pop(0)
            tails = self.orders(left)
            for t in tails:
                t.append(head)
            out.extend(tails)
            left.append(head)
        return out
