"""Compile a spreadsheet formula to closures and evaluate it over n rows."""
import operator
import re
import sys

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([A-Za-z_]\w*)|(.))")
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
FORMULA = "(price * qty - price * qty / 10) * (1 + tax / 100) + fee - (qty - 3) * 0.25"


class Parser:
    def __init__(self, source):
        self.tokens = [m.groups() for m in TOKEN.finditer(source)]
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else ("", "", "")

    def take(self):
        token = self.peek()
        self.pos += 1
        return token

    def binary(self, symbols, operand):
        left = operand()
        while (self.peek()[2] or "end") in symbols:
            left = self.node(OPS[self.take()[2]], left, operand())
        return left

    @staticmethod
    def node(fn, left, right):
        return lambda row: fn(left(row), right(row))

    def expression(self):
        return self.binary("+-", self.term)

    def term(self):
        return self.binary("*/", self.factor)

    def factor(self):
        number, name, symbol = self.take()
        if number:
            value = float(number)
            return lambda row: value
        if name:
            return lambda row: row[name]
        if symbol != "(":
            raise SyntaxError(f"unexpected {symbol!r}")
        inner = self.expression()
        if self.take()[2] != ")":
            raise SyntaxError("missing )")
        return inner


def rows(count):
    for i in range(count):
        yield {"price": i % 97 + 0.5, "qty": i % 13, "tax": 7 if i % 3 else 19, "fee": 1.25}


def main():
    compute = Parser(FORMULA).expression()
    print(round(sum(map(compute, rows(int(sys.argv[1])))), 2))


if __name__ == "__main__":
    main()
