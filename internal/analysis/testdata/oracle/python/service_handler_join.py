# want time n
# want space n
# kind handler
# inputs [{"users": [{"id": i, "name": "a"} for i in range(n)], "orders": [{"user": i, "amount": 1} for i in range(n)]}, None]
def lambda_handler(event, context):
    users = {u["id"]: u for u in event["users"]}
    out = []
    for order in event["orders"]:
        u = users.get(order["user"])
        if u is not None:
            out.append({"name": u["name"], "amount": order["amount"]})
    return {"rows": out}
