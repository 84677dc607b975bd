"""Lambda: monthly statements.  Groups orders by customer, applies volume discounts."""
from collections import defaultdict
from decimal import Decimal

TIERS = [(Decimal(2000), Decimal("0.10")), (Decimal(800), Decimal("0.05")), (Decimal(0), Decimal(0))]


def discount(total):
    return next(rate for floor, rate in TIERS if total >= floor)


def handler(event, context):
    baskets = defaultdict(list)
    for order in event["orders"]:
        baskets[order["customer"]].extend(order["lines"])
    statements = []
    for customer, items in baskets.items():
        gross = sum((Decimal(i["price"]) * i["quantity"] for i in items), Decimal(0))
        rate = discount(gross)
        statements.append({
            "customer": customer,
            "items": len(items),
            "gross": str(gross),
            "due": str((gross * (1 - rate)).quantize(Decimal("0.01"))),
        })
    statements.sort(key=lambda s: s["customer"])
    return {"count": len(statements), "statements": statements[:100]}
