# want time n
# want space n
def scaled(row):
    m = row[0]
    row[1:] = [m * x for x in row[1:]]
    return row
