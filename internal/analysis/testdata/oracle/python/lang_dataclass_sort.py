# want time n log n
# want space n
# kind function
from dataclasses import dataclass
@dataclass
class Item:
    weight: int
    value: int
def best(items: list[Item], cap: int) -> int:
    total = 0
    for it in sorted(items, key=lambda i: i.value / i.weight, reverse=True):
        if it.weight <= cap:
            cap -= it.weight
            total += it.value
    return total
