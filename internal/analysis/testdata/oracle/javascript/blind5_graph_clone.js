// want time n
// want space n
var cloneGraph = function(node) {
  const seen = new Map();
  const go = (n) => {
    if (!n) return null;
    if (seen.has(n)) return seen.get(n);
    const copy = new Node(n.val);
    seen.set(n, copy);
    copy.neighbors = n.neighbors.map(go);
    return copy;
  };
  return go(node);
};
