# want time n
# want space n
def run(program):
    regs = {}
    stack = []
    for line in program.splitlines():
        op, *args = line.split()
        if op == 'push':
            stack.append(int(args[0]))
        elif op == 'add':
            stack.append(stack.pop() + stack.pop())
        elif op == 'store':
            regs[args[0]] = stack.pop()
        elif op == 'load':
            stack.append(regs[args[0]])
    return stack[-1]
