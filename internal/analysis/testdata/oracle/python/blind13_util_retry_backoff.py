# want time n
# want space 1
import time
def retry(fn, attempts, base=0.1):
    for k in range(attempts):
        try:
            return fn()
        except Exception:
            if k == attempts - 1:
                raise
            time.sleep(base * 2 ** k)
