// want time n
// want space n
// entry deserialize
var serialize = function (root) {
  const out = [];
  const go = (n) => {
    if (!n) { out.push('#'); return; }
    out.push(n.val);
    go(n.left);
    go(n.right);
  };
  go(root);
  return out.join(',');
};
var deserialize = function (data) {
  const list = data.split(',');
  let i = 0;
  const build = () => {
    const v = list[i++];
    if (v === '#') return null;
    const node = new TreeNode(+v);
    node.left = build();
    node.right = build();
    return node;
  };
  return build();
};
