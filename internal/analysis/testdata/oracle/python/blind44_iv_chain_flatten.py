# want time n
# want space n
# kind function
def flat_sorted_unique(lists):
    return list(dict.fromkeys(itertools.chain.from_iterable(lists)))
