# want time n
# want space n
# kind stdin
from functools import reduce
import operator
print(reduce(operator.xor, map(int, input().split()), 0))
