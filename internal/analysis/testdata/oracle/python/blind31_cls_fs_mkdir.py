# want time n
# want space n
# kind function
# entry createPath
class FileSystem:
    def __init__(self):
        self.paths = {}
    def createPath(self, path, value):
        parts = path.split('/')
        node = self.paths
        for p in parts[1:-1]:
            if p not in node:
                return False
            node = node[p]
        node[parts[-1]] = {}
        return True
