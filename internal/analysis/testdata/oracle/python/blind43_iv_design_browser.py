# want time n
# kind function
# entry back
class BrowserHistory:
    def __init__(self, homepage: str):
        self.history = [homepage]
        self.cur = 0
    def visit(self, url: str) -> None:
        self.cur += 1
        self.history = self.history[:self.cur] + [url]
    def back(self, steps: int) -> str:
        while steps > 0 and self.cur > 0:
            self.cur -= 1
            steps -= 1
        return self.history[self.cur]
