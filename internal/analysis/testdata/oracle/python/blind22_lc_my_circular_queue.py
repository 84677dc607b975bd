# kind function
# want time 1
# entry enQueue
class MyCircularQueue:
    def __init__(self, k: int):
        self.q = [0] * k
        self.size = 0
        self.capacity = k
        self.front = 0

    def enQueue(self, value: int) -> bool:
        if self.isFull():
            return False
        self.q[(self.front + self.size) % self.capacity] = value
        self.size += 1
        return True

    def isFull(self) -> bool:
        return self.size == self.capacity
