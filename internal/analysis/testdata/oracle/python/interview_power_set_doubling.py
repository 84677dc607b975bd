# want time 2^n
# want space 2^n
# kind function
def power_set(s):
    result = [[]]
    for x in s:
        result += [r + [x] for r in result]
    return result
