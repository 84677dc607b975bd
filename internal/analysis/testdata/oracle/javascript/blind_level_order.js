// want time n
// want space n
var levelOrder = function(root) {
  if (!root) return [];
  let q = [root], res = [];
  while (q.length) {
    const next = [], vals = [];
    for (const node of q) {
      vals.push(node.val);
      if (node.left) next.push(node.left);
      if (node.right) next.push(node.right);
    }
    res.push(vals);
    q = next;
  }
  return res;
};
