# want time n
# kind function
def fruits_into_baskets(fruits):
    window_start = 0
    max_length = 0
    freq = {}
    for window_end in range(len(fruits)):
        right = fruits[window_end]
        if right not in freq:
            freq[right] = 0
        freq[right] += 1
        while len(freq) > 2:
            left = fruits[window_start]
            freq[left] -= 1
            if freq[left] == 0:
                del freq[left]
            window_start += 1
        max_length = max(max_length, window_end - window_start + 1)
    return max_length
