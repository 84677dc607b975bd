# want time 1
# want space 1
# kind function
# entry enQueue
class MyCircularQueue:
    def __init__(self, k: int):
        self.q = [0] * k
        self.head = 0
        self.count = 0
        self.cap = k
    def enQueue(self, value: int) -> bool:
        if self.count == self.cap:
            return False
        self.q[(self.head + self.count) % self.cap] = value
        self.count += 1
        return True
    def deQueue(self) -> bool:
        if not self.count:
            return False
        self.head = (self.head + 1) % self.cap
        self.count -= 1
        return True
