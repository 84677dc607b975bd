"""Four threads add to one total under one lock: more threads do not help."""
import sys
import threading

total = 0
lock = threading.Lock()


def work(numbers):
    global total
    for x in numbers:
        with lock:
            total += x * x


n = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
threads = [threading.Thread(target=work, args=(range(i, n, 4),)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
