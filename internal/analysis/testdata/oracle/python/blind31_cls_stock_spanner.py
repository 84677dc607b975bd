# want time n
# want space n
# kind function
# entry run
class StockSpanner:
    def __init__(self):
        self.stack = []
    def next(self, price):
        span = 1
        while self.stack and self.stack[-1][0] <= price:
            span += self.stack.pop()[1]
        self.stack.append((price, span))
        return span
def run(prices):
    s = StockSpanner()
    return [s.next(p) for p in prices]
