# want time n
# want space n
# kind stdin
from collections import Counter
from string import ascii_lowercase
s = input().strip()
c = Counter(s)
odd = [x for x in ascii_lowercase if c[x] % 2]
print('First' if len(odd) == 0 or len(odd) % 2 else 'Second')
