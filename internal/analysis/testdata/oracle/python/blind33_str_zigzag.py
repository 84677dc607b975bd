# want time n
# want space n
# kind function
# entry convert
def convert(s, numRows):
    if numRows == 1 or numRows >= len(s):
        return s
    rows = [""] * numRows
    row, step = 0, 1
    for ch in s:
        rows[row] += ch
        if row == 0:
            step = 1
        elif row == numRows - 1:
            step = -1
        row += step
    return "".join(rows)
