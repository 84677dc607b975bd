# want time n
# want space n
# kind handler
def lambda_handler(event, context):
    users = {u["id"]: u for u in event["users"]}
    out = []
    for order in event["orders"]:
        u = users.get(order["user"])
        if u is not None:
            out.append({"name": u["name"], "amount": order["amount"]})
    return {"rows": out}
