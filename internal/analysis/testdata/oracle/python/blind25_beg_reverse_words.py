# kind function
# want time n
# want space n
def reverse_words(s):
    words = []
    word = ""
    for ch in s:
        if ch == " ":
            if word != "":
                words.append(word)
                word = ""
        else:
            word = word + ch
    if word != "":
        words.append(word)
    words.reverse()
    return " ".join(words)
