# want time n
# kind function
# entry deleteText
class TextEditor:
    def __init__(self):
        self.left = []
        self.right = []
    def addText(self, text):
        self.left.extend(text)
    def deleteText(self, k):
        cnt = 0
        while self.left and k > 0:
            self.left.pop()
            k -= 1
            cnt += 1
        return cnt
    def cursorLeft(self, k):
        while self.left and k > 0:
            self.right.append(self.left.pop())
            k -= 1
        return ''.join(self.left[-10:])
