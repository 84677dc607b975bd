# want time log n
# kind function
# entry insert
class MinHeap:
    def __init__(self):
        self.heap = []
    def parent(self, i):
        return (i - 1) // 2
    def insert(self, key):
        self.heap.append(key)
        self._sift_up(len(self.heap) - 1)
    def _sift_up(self, i):
        while i > 0 and self.heap[self.parent(i)] > self.heap[i]:
            p = self.parent(i)
            self.heap[i], self.heap[p] = self.heap[p], self.heap[i]
            i = p
    def extract_min(self):
        if len(self.heap) == 1:
            return self.heap.pop()
        root = self.heap[0]
        self.heap[0] = self.heap.pop()
        self._sift_down(0)
        return root
    def _sift_down(self, i):
        n = len(self.heap)
        while True:
            l, r, s = 2 * i + 1, 2 * i + 2, i
            if l < n and self.heap[l] < self.heap[s]:
                s = l
            if r < n and self.heap[r] < self.heap[s]:
                s = r
            if s == i:
                break
            self.heap[i], self.heap[s] = self.heap[s], self.heap[i]
            i = s
