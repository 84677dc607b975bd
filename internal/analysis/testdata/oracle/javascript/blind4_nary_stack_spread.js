// want time n
// want space n
var preorder = function(root) {
  if (!root) return [];
  const stack = [root], out = [];
  while (stack.length) {
    const node = stack.pop();
    out.push(node.val);
    stack.push(...node.children.slice().reverse());
  }
  return out;
};
