"""A handler: orders with their customer's name and a total, sorted."""


def handler(event, context):
    names = {c["id"]: c["name"] for c in event["customers"]}
    out = []
    for o in event["orders"]:
        total = sum(i["price"] * i["count"] for i in o["items"])
        out.append({"id": o["id"], "customer": names.get(o["customer"], "?"), "total": round(total, 2)})
    out.sort(key=lambda o: (-o["total"], o["id"]))
    return out
