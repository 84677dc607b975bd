# want time n^2
# want space n^2
def knapsack(items, limit):
    table = [[0 for w in range(limit + 1)] for j in range(len(items) + 1)]
    for j in range(1, len(items) + 1):
        item, wt, val = items[j - 1]
        for w in range(1, limit + 1):
            if wt > w:
                table[j][w] = table[j - 1][w]
            else:
                table[j][w] = max(table[j - 1][w], table[j - 1][w - wt] + val)
    result, w = [], limit
    for j in range(len(items), 0, -1):
        if table[j][w] != table[j - 1][w]:
            item, wt, val = items[j - 1]
            result.append(items[j - 1])
            w -= wt
    return result
