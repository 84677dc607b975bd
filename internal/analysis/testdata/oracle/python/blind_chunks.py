# want time n
# want space n
def chunks(lst, k):
    return [lst[i:i+k] for i in range(0, len(lst), k)]
