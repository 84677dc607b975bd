# want time n
# want space n
# kind function
# entry process
class Bank:
    def __init__(self, balance):
        self.balance = balance
        self.n = len(balance)
        self.log = []
    def _ok(self, a):
        return 1 <= a <= self.n
    def transfer(self, a, b, m):
        if not self._ok(a) or not self._ok(b) or self.balance[a - 1] < m:
            return False
        self.balance[a - 1] -= m
        self.balance[b - 1] += m
        self.log.append((a, b, m))
        return True
def process(bank, ops):
    return sum(1 for a, b, m in ops if bank.transfer(a, b, m))
