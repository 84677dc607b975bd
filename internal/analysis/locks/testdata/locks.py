import threading

lock = threading.Lock()
other = threading.Lock()
n = 0
m = 0
unsafe = 0
names = []


def work(k):
    global n
    for _ in range(k):
        with lock:  # want lock lock guards n
            n += 1


def careless(k):
    global unsafe
    for _ in range(k):
        unsafe += 1  # want warn without a lock


def helper():
    global m
    m += 1


def careful(k):
    with other:  # want lock other guards m
        helper()


def collects(k):
    names.append(k)


def first():
    with lock:  # want lock lock guards
        with other:  # want warn other order
            pass


def second():
    with other:  # want lock other guards
        with lock:  # want lock lock guards
            pass


class Account:
    def __init__(self):
        self.mu = threading.Lock()
        self.balance = 0

    def deposit(self, x):
        self.mu.acquire()  # want lock self.mu guards self.balance
        self.balance += x
        self.mu.release()

    def broken(self, x):
        self.mu.acquire()  # want warn without releasing
        if x < 0:
            return
        self.balance += x
        self.mu.release()

    def read(self):
        with self.mu:  # want lock self.mu guards
            return self.balance


def transfer(a: Account, b: Account, x):
    with a.mu:  # want lock a.mu guards
        with b.mu:  # want warn same kind
            a.balance -= x
            b.balance += x


def main():
    ts = []
    for f in range(4):
        ts.append(threading.Thread(target=work, args=(100,)))
        ts.append(threading.Thread(target=careless, args=(100,)))
        ts.append(threading.Thread(target=careful, args=(100,)))
        ts.append(threading.Thread(target=collects, args=(1,)))
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(n, m, unsafe)


main()
