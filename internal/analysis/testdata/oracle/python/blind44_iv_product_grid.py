# want time 2^n
# want space 2^n
# kind function
def letter_combos(digits):
    m = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
    if not digits:
        return []
    return ["".join(p) for p in itertools.product(*(m[d] for d in digits))]
