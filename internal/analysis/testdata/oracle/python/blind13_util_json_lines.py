# want time n
# want space n
import json
def load(path):
    with open(path) as f:
        return [json.loads(line) for line in f if line.strip()]
