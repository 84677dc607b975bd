# want time n
# want space n
# kind function
import json
def leaves(text: str) -> int:
    def walk(v):
        if isinstance(v, dict):
            return sum(walk(x) for x in v.values())
        if isinstance(v, list):
            return sum(walk(x) for x in v)
        return 1
    return walk(json.loads(text))
