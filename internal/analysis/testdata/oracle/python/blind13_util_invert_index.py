# want time n
# want space n
def build_index(docs):
    index = {}
    for doc_id, text in docs.items():
        for w in text.split():
            index.setdefault(w, set()).add(doc_id)
    return index
