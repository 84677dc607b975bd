# kind function
# want time n log n
# want space n
def second_largest(arr):
    unique = list(set(arr))
    unique.sort()
    if len(unique) < 2:
        return None
    return unique[-2]
