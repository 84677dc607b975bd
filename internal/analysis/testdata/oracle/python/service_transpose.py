# want time n^2
# want space n^2
# kind function
from typing import List
def transpose(m: List[List[float]]) -> List[List[float]]:
    return [[row[j] for row in m] for j in range(len(m[0]))]
