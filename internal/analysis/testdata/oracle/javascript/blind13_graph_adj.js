// want time n
// want space n
// entry Graph.dfsComponents
class Graph {
  constructor () {
    this.adjacencyMap = {}
  }
  addVertex (v) {
    this.adjacencyMap[v] = []
  }
  addEdge (a, b) {
    this.adjacencyMap[a].push(b)
    this.adjacencyMap[b].push(a)
  }
  dfsComponents () {
    const visited = new Set()
    const components = []
    for (const v of Object.keys(this.adjacencyMap)) {
      if (visited.has(v)) continue
      const stack = [v]
      const comp = []
      visited.add(v)
      while (stack.length > 0) {
        const cur = stack.pop()
        comp.push(cur)
        for (const nb of this.adjacencyMap[cur]) {
          if (!visited.has(nb)) {
            visited.add(nb)
            stack.push(nb)
          }
        }
      }
      components.push(comp)
    }
    return components
  }
}
