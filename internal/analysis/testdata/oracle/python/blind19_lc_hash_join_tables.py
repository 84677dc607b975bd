# kind function
# want time n
# want space n
def join(users, orders):
    by_id = {}
    for u in users:
        by_id[u["id"]] = u
    out = []
    for o in orders:
        u = by_id.get(o["user_id"])
        if u is not None:
            out.append({**u, **o})
    return out
