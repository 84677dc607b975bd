# kind function
# want time n
# want space n
from itertools import groupby
def rle(s):
    return ''.join(f'{k}{sum(1 for _ in g)}' for k, g in groupby(s))
