# want time n
# want space n
# kind function
from typing import List, Optional, Tuple

def max_subarray_with_indices(arr: List[int]) -> Tuple[int, int, int]:
    """
    Find the contiguous subarray with the maximum sum (Kadane's algorithm).

    Args:
        arr: The input list of integers.

    Returns:
        A tuple (max_sum, start, end).
    """
    if not arr:
        raise ValueError("Input array must not be empty")
    best_sum = current_sum = arr[0]
    best_start = best_end = start = 0
    for i, value in enumerate(arr[1:], start=1):
        if current_sum < 0:
            current_sum = value
            start = i
        else:
            current_sum += value
        if current_sum > best_sum:
            best_sum = current_sum
            best_start, best_end = start, i
    return best_sum, best_start, best_end
