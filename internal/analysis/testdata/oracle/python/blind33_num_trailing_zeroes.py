# want time log n
# want space 1
# kind function
# entry trailing
def trailing(n):
    count = 0
    power = 5
    while n >= power:
        count += n // power
        power *= 5
    return count
