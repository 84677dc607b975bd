# want time n
# want space 1
# entry add
# kind function
import threading
lock = threading.Lock()
total = 0
def add(n: int):
    global total
    for i in range(n):
        with lock:
            total += i
