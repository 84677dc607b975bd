# want time n
# want space 1
# kind function
def longest(words):
    return max(words, key=len)
