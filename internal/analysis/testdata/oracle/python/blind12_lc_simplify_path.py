# want time n
# want space n
class Solution:
    def simplifyPath(self, path: str) -> str:
        out = []
        for part in path.split('/'):
            if part == '..':
                if out:
                    out.pop()
            elif part and part != '.':
                out.append(part)
        return '/' + '/'.join(out)
