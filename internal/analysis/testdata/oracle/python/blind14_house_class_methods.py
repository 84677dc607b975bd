# want time n
# want space 1
# entry total
class Inventory:
    def __init__(self):
        self.items = {}
    def add(self, name, qty, price):
        self.items[name] = (qty, price)
    def total(self):
        return sum(q * p for q, p in self.items.values())
