# want time n
# want space n
# kind function
# entry select
def select(arr, k):
    if len(arr) <= 5:
        return sorted(arr)[k]
    chunks = [arr[i:i + 5] for i in range(0, len(arr), 5)]
    medians = [sorted(c)[len(c) // 2] for c in chunks]
    pivot = select(medians, len(medians) // 2)
    lows = [x for x in arr if x < pivot]
    highs = [x for x in arr if x > pivot]
    pivots = [x for x in arr if x == pivot]
    if k < len(lows):
        return select(lows, k)
    if k < len(lows) + len(pivots):
        return pivot
    return select(highs, k - len(lows) - len(pivots))
