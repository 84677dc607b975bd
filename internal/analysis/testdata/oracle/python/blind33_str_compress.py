# want time n
# want space n
# kind function
# entry compress
def compress(chars):
    result = []
    i = 0
    while i < len(chars):
        j = i
        while j < len(chars) and chars[j] == chars[i]:
            j += 1
        result.append(chars[i])
        if j - i > 1:
            result.append(str(j - i))
        i = j
    return ''.join(result)
