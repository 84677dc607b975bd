# want time n log n
# want space n
# kind handler
# inputs [{"rows": [{"score": i * 7 % n} for i in range(n)]}, None]
def handler(event, context):
    rows = sorted(event["rows"], key=lambda r: r["score"], reverse=True)
    return {"top": rows[:10]}
