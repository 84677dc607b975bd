# want time n
# want space 1
# kind handler
# inputs [{"items": [{"price": 1, "count": i} for i in range(n)]}, None]
def handler(event, context):
    total = 0
    for item in event["items"]:
        total += item["price"] * item["count"]
    return {"total": total}
