# want time 1
# kind function
# entry visit
class BrowserHistory:
    def __init__(self, homepage):
        self.history = [homepage]
        self.cur = 0
        self.bound = 0
    def visit(self, url):
        self.cur += 1
        if self.cur == len(self.history):
            self.history.append(url)
        else:
            self.history[self.cur] = url
        self.bound = self.cur
    def back(self, steps):
        self.cur = max(self.cur - steps, 0)
        return self.history[self.cur]
