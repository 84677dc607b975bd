// want time n
// want space n
enum Color { White, Gray, Black }
interface Graph { [node: string]: string[]; }
function hasCycle(graph: Graph): boolean {
  const color = new Map<string, Color>();
  for (const node of Object.keys(graph)) color.set(node, Color.White);
  const visit = (u: string): boolean => {
    color.set(u, Color.Gray);
    for (const v of graph[u] ?? []) {
      const c = color.get(v);
      if (c === Color.Gray) return true;
      if (c === Color.White && visit(v)) return true;
    }
    color.set(u, Color.Black);
    return false;
  };
  for (const node of color.keys()) {
    if (color.get(node) === Color.White && visit(node)) return true;
  }
  return false;
}
