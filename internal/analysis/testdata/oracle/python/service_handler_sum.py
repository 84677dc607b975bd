# want time n
# want space 1
# kind handler
def handler(event, context):
    total = 0
    for item in event["items"]:
        total += item["price"] * item["count"]
    return {"total": total}
