# want time n
# kind stdin
import sys
def numbers():
    for line in sys.stdin:
        for tok in line.split():
            yield int(tok)
it = numbers()
n = next(it)
s = 0
mx = 0
for _ in range(n):
    s += next(it)
    if s > mx:
        mx = s
print(mx)
