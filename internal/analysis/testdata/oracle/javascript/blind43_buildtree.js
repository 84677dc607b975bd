// kind function
// want time n
// want space n
var buildTree = function(preorder, inorder) {
    const idx = new Map(inorder.map((v, i) => [v, i]));
    let p = 0;
    const build = (l, r) => {
        if (l > r) return null;
        const node = new TreeNode(preorder[p++]);
        const m = idx.get(node.val);
        node.left = build(l, m - 1);
        node.right = build(m + 1, r);
        return node;
    };
    return build(0, inorder.length - 1);
};
