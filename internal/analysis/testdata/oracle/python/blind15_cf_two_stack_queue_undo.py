# want time n
# want space n
# kind stdin
import sys
tokens = iter(sys.stdin.read().split())
undo, redo = [], []
text = []
for op in tokens:
    if op == 'type':
        c = next(tokens)
        text.append(c)
        undo.append(c)
        redo.clear()
    elif op == 'undo' and undo:
        redo.append(undo.pop())
        text.pop()
    elif op == 'redo' and redo:
        text.append(redo.pop())
        undo.append(text[-1])
print(''.join(text))
