// want time n
// want space n
function cloneGraph(node: Node | null): Node | null {
  if (!node) return null;
  const seen = new Map<Node, Node>();
  const queue: Node[] = [node];
  seen.set(node, new Node(node.val));
  while (queue.length) {
    const cur = queue.shift()!;
    for (const nb of cur.neighbors) {
      if (!seen.has(nb)) {
        seen.set(nb, new Node(nb.val));
        queue.push(nb);
      }
      seen.get(cur)!.neighbors.push(seen.get(nb)!);
    }
  }
  return seen.get(node)!;
}
