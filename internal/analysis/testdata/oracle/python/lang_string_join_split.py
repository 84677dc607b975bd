# want time n
# want space n
# kind function
def normalise(text: str) -> str:
    return " ".join(w.lower() for w in text.split())
