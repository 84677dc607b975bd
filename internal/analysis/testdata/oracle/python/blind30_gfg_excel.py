# want time log n
# want space log n
# kind function
# entry printString
def printString(n):
    string = []
    while n > 0:
        rem = n % 26
        if rem == 0:
            string.append('Z')
            n = (n // 26) - 1
        else:
            string.append(chr((rem - 1) + ord('A')))
            n = n // 26
    print(''.join(string[::-1]))
