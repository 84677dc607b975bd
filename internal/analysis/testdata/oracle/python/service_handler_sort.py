# want time n log n
# want space n
# kind handler
def handler(event, context):
    rows = sorted(event["rows"], key=lambda r: r["score"], reverse=True)
    return {"top": rows[:10]}
