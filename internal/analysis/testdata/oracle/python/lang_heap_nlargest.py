# want time n log n
# want space n
# kind function
import heapq
def top(xs, k):
    return heapq.nlargest(k, xs)
