# want time n
# want space n
def parse_qs(query):
    result = {}
    for pair in query.lstrip('?').split('&'):
        key, _, value = pair.partition('=')
        result.setdefault(key, []).append(value)
    return result
