# want time n
# want space n
# kind function
class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0
    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ''
    def eat(self):
        c = self.peek()
        self.pos += 1
        return c
    def expr(self):
        v = self.term()
        while self.peek() in ('+', '-') and self.peek():
            if self.eat() == '+':
                v += self.term()
            else:
                v -= self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ('*', '/') and self.peek():
            if self.eat() == '*':
                v *= self.factor()
            else:
                v //= self.factor()
        return v
    def factor(self):
        if self.peek() == '(':
            self.eat()
            v = self.expr()
            self.eat()
            return v
        num = 0
        while self.peek().isdigit():
            num = num * 10 + int(self.eat())
        return num

def calculate(s):
    return Parser(s).expr()
