# want time n
# kind function
def can_construct(ransom, magazine):
    return not (Counter(ransom) - Counter(magazine))
