# want time n
# want space n
# kind function
def invert(d: dict) -> dict:
    return {v: k for k, v in d.items()}
