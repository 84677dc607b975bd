# want time n
# want space n
# kind function
def run(cmds):
    stack = []
    for cmd in cmds:
        match cmd.split():
            case ["push", x]:
                stack.append(int(x))
            case ["pop"]:
                stack.pop()
            case ["add"]:
                stack.append(stack.pop() + stack.pop())
            case _:
                raise ValueError(cmd)
    return stack
