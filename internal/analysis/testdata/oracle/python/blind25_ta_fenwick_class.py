# kind function
# want time log n
# entry prefix
class FenwickTree:
    def __init__(self, arr):
        self.size = len(arr)
        self.tree = [0] * self.size
        for i in range(self.size):
            self.add(i, arr[i])

    @staticmethod
    def next_(index):
        return index + (index & (-index))

    @staticmethod
    def prev(index):
        return index - (index & (-index))

    def add(self, index, value):
        if index == 0:
            self.tree[0] += value
            return
        while index < self.size:
            self.tree[index] += value
            index = self.next_(index)

    def prefix(self, right):
        if right == 0:
            return 0
        result = self.tree[0]
        right -= 1
        while right > 0:
            result += self.tree[right]
            right = self.prev(right)
        return result
