# want time 2^n
# want space 2^n
# kind function
def power_set(items):
    """Return all subsets of items."""
    result = [[]]
    for item in items:
        result += [subset + [item] for subset in result]
    return result
