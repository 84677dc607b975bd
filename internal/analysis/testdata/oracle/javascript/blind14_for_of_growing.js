// want time n
// want space n
function levels(root) {
  const order = [root];
  const vals = [];
  for (const node of order) {
    vals.push(node.val);
    if (node.left) order.push(node.left);
    if (node.right) order.push(node.right);
  }
  return vals;
}
