# want time n^2
# want space n^2
# kind stdin
from functools import lru_cache
a, b = map(int, input().split())
@lru_cache(None)
def win(x, y):
    if x == 0 and y == 0:
        return False
    for dx, dy in ((1, 0), (0, 1), (1, 1)):
        if x >= dx and y >= dy and not win(x - dx, y - dy):
            return True
    return False
print("First" if win(a, b) else "Second")
