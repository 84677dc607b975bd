# want time n^2
# want space n^2
# kind function
from typing import List
def transpose(m: List[List[int]]) -> List[List[int]]:
    return [list(r) for r in zip(*m)]
