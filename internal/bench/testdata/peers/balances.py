"""Close the month: exact balances per account with 1.9% fees, rounded half-even."""
import csv
import sys
from decimal import ROUND_HALF_EVEN, Decimal

CENT = Decimal("0.01")
FEE = Decimal("0.019")


class Account:
    __slots__ = ("name", "gross", "fees", "entries")

    def __init__(self, name):
        self.name = name
        self.gross = Decimal(0)
        self.fees = Decimal(0)
        self.entries = 0

    def post(self, amount):
        self.gross += amount
        self.fees += (amount * FEE).quantize(CENT, rounding=ROUND_HALF_EVEN)
        self.entries += 1

    @property
    def net(self):
        return self.gross - self.fees


def main():
    accounts = {}
    for rec in csv.DictReader(sys.stdin):
        key = rec["category"]
        try:
            acct = accounts[key]
        except KeyError:
            acct = accounts[key] = Account(key)
        acct.post(Decimal(rec["amount"]))

    out = csv.writer(sys.stdout)
    out.writerow(["account", "entries", "gross", "fees", "net"])
    for acct in sorted(accounts.values(), key=lambda a: a.net, reverse=True):
        out.writerow([acct.name, acct.entries, acct.gross, acct.fees, acct.net])


if __name__ == "__main__":
    main()
