# want time 1
# want space 1
# kind function
def dirs(r, c):
    total = 0
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if dr or dc:
                total += (r + dr) * (c + dc)
    return total
