# want time log n
# kind function
# entry push
class MinHeap:
    def __init__(self):
        self.heap = []
    def push(self, val):
        self.heap.append(val)
        self._sift_up(len(self.heap) - 1)
    def pop(self):
        if len(self.heap) == 1:
            return self.heap.pop()
        root = self.heap[0]
        self.heap[0] = self.heap.pop()
        self._sift_down(0)
        return root
    def _sift_up(self, i):
        while i > 0:
            parent = (i - 1) // 2
            if self.heap[i] < self.heap[parent]:
                self.heap[i], self.heap[parent] = self.heap[parent], self.heap[i]
                i = parent
            else:
                break
    def _sift_down(self, i):
        n = len(self.heap)
        while True:
            small = i
            l, r = 2 * i + 1, 2 * i + 2
            if l < n and self.heap[l] < self.heap[small]:
                small = l
            if r < n and self.heap[r] < self.heap[small]:
                small = r
            if small == i:
                return
            self.heap[i], self.heap[small] = self.heap[small], self.heap[i]
            i = small
