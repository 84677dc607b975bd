# want time n
# want space n
def caesar(s, k, decode=False):
    if decode: k = 26 - k
    return ''.join(chr((ord(c) - 65 + k) % 26 + 65) for c in s.upper() if c.isalpha())
